"use strict";
exports.id = 8890;
exports.ids = [8890,6509];
exports.modules = {

/***/ 16509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findEngine: () => (/* binding */ findEngine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var testcontainers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2491);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55171);



const probeMs = 3_000;
const socket = '/var/run/docker.sock';
/**
 * Looks for an engine where testcontainers looks (DOCKER_HOST, contexts' sockets, rootless, Windows' pipe), for at most 3 s.
 * Import this file lazily: it brings testcontainers along.
 */
async function findEngine() {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, probeMs, 'late');
    });
    try {
        const client = await Promise.race([(0,testcontainers__WEBPACK_IMPORTED_MODULE_1__/* .getContainerRuntimeClient */ .V6)(), late]);
        if (client === 'late')
            return { client: null, reason: `the Docker engine did not answer within ${probeMs / 1000} s` };
        if (client.info.containerRuntime.operatingSystemType === 'windows') {
            return { client: null, reason: 'the Docker engine runs Windows containers only' };
        }
        // Where DOCKER_HOST leads nowhere, testcontainers goes on to the usual socket, and the docker command does not.
        return isWhereAsked(client) ? { client } : { client: null, reason: await reasonOfDocker() };
    }
    catch {
        // testcontainers tries several places and keeps their errors to itself.
        return { client: null, reason: await reasonOfDocker() };
    }
    finally {
        clearTimeout(timer);
    }
}
function isWhereAsked(client) {
    const asked = process.env.DOCKER_HOST ?? '';
    const { socketPath } = client.container.dockerode.modem;
    if (asked === '')
        return true;
    return asked.startsWith('unix://')
        ? socketPath === asked.slice('unix://'.length)
        : socketPath === undefined || asked.startsWith('npipe');
}
/** Why Docker cannot be used, in its own words where its command line is there. */
async function reasonOfDocker() {
    const options = { cwd: process.cwd(), env: process.env, timeoutMs: probeMs };
    const said = await (0,_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .m)('docker', ['version', '--format', '{{.Server.Version}}'], options).catch(() => null);
    if (said !== null && said.code !== 0 && said.stderr.trim() !== '')
        return `Docker says: ${firstSentence(said.stderr)}`;
    const host = process.env.DOCKER_HOST;
    if (host)
        return `no Docker engine answers at DOCKER_HOST (${host.replace(/\/\/[^/]*@/, '//')})`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(socket, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return `no Docker engine answers at ${socket}`;
    }
    catch (error) {
        const denied = error instanceof Error && 'code' in error && error.code === 'EACCES';
        return denied ? `permission denied for ${socket}` : 'no Docker engine was found';
    }
}
/** Without the request and the system call that the docker command repeats after it. */
function firstSentence(stderr) {
    return (0,_program_js__WEBPACK_IMPORTED_MODULE_2__/* .lastLine */ .f)(stderr).replace(/: (Get|Head|Post) "http.*$/, '');
}


/***/ })

};
;