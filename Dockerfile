# The command line in a container. The base needs Node 24; any image that has git as well builds without a network.
ARG NODE_IMAGE=node:24-bookworm-slim
FROM ${NODE_IMAGE}

# Preflight reads what changed from git, and embedded PostgreSQL's initdb looks its user up in /etc/passwd.
RUN command -v git >/dev/null || { \
      apt-get update && apt-get install -y --no-install-recommends ca-certificates git && rm -rf /var/lib/apt/lists/*; } \
 && { getent passwd preflight >/dev/null || useradd --create-home --shell /bin/sh preflight; } \
 && install -d -o preflight -g preflight /workspace \
 && git config --system --add safe.directory '*'

COPY dist /opt/preflight/dist
COPY examples/shop /opt/preflight/examples/shop
RUN ln -s /opt/preflight/dist/index.js /usr/local/bin/preflight

USER preflight
WORKDIR /workspace
ENTRYPOINT ["preflight"]
CMD ["--help"]
