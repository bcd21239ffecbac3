import type { ContainerRuntimeClient } from 'testcontainers'

/** The label by which a container of ours is found again; its value is the server's id. */
export const containerLabel = 'preflight.server'

/** Removes every container that carries this id, running or not, with its volumes. */
export async function removeContainers(client: ContainerRuntimeClient, id: string): Promise<void> {
  for (const { Id } of await containersOf(client, id)) {
    try {
      await client.container.dockerode.getContainer(Id).remove({ force: true, v: true })
    } catch (error) {
      // 404: gone meanwhile; 409: being removed.
      const status = error !== null && typeof error === 'object' && 'statusCode' in error ? error.statusCode : null
      if (status !== 404 && status !== 409) throw error
    }
  }
}

export function containersOf(client: ContainerRuntimeClient, id: string) {
  return client.container.dockerode.listContainers({ all: true, filters: { label: [`${containerLabel}=${id}`] } })
}
