"use strict";
exports.id = 6393;
exports.ids = [6393];
exports.modules = {

/***/ 56393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyOf: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** A comment per workflow, job, cell of its matrix, and service: "CI / test (16, linux) services/api". */
function keyOf(repository, { workingDirectory, commentKey, matrix }) {
    if (commentKey !== null)
        return commentKey;
    const service = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(repository, workingDirectory).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    const { GITHUB_WORKFLOW: workflow, GITHUB_JOB: job } = process.env;
    return [workflow && job ? `${workflow} / ${job}` : job, matrix === null ? '' : `(${matrix})`, service]
        .filter((part) => part)
        .join(' ');
}


/***/ })

};
;