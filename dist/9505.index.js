"use strict";
exports.id = 9505;
exports.ids = [9505];
exports.modules = {

/***/ 99505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ containersOf),
/* harmony export */   q: () => (/* binding */ containerLabel),
/* harmony export */   removeContainers: () => (/* binding */ removeContainers)
/* harmony export */ });
/** The label by which a container of ours is found again; its value is the server's id. */
const containerLabel = 'preflight.server';
/** Removes every container that carries this id, running or not, with its volumes. */
async function removeContainers(client, id) {
    for (const { Id } of await containersOf(client, id)) {
        try {
            await client.container.dockerode.getContainer(Id).remove({ force: true, v: true });
        }
        catch (error) {
            // 404: gone meanwhile; 409: being removed.
            const status = error !== null && typeof error === 'object' && 'statusCode' in error ? error.statusCode : null;
            if (status !== 404 && status !== 409)
                throw error;
        }
    }
}
function containersOf(client, id) {
    return client.container.dockerode.listContainers({ all: true, filters: { label: [`${containerLabel}=${id}`] } });
}


/***/ })

};
;