"use strict";
exports.id = 2111;
exports.ids = [2111];
exports.modules = {

/***/ 92111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sealChannels: () => (/* binding */ sealChannels)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The files by which a step tells the runner something (docs.github.com, "Workflow commands": environment files). */
const channels = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
/**
 * Remembers what stands in the runner's files before the change's code runs. That code is not told where they are, but they are not hard to
 * find, and a line in one of them sets PATH for the steps that follow. The returned function puts back what stood there and says
 * in which something else was found.
 */
function sealChannels(env = process.env) {
    const sealed = channels.flatMap((channel) => {
        const path = env[channel];
        const content = path ? contentOf(path) : null;
        return path && content !== null ? [{ channel, path, content }] : [];
    });
    return () => sealed.flatMap(({ channel, path, content }) => {
        if (contentOf(path)?.equals(content) === true)
            return [];
        // Not written through whatever lies there now: it may be a link.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, content, { flag: 'wx' });
        return [channel];
    });
}
/** null: there is no such file, or something that is none. */
function contentOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isFile() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) : null;
    }
    catch {
        return null;
    }
}


/***/ })

};
;