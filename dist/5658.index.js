"use strict";
exports.id = 5658;
exports.ids = [5658];
exports.modules = {

/***/ 55658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDeliverConfig: () => (/* binding */ readDeliverConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13607);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86982);




/** Reads and checks what was given at the door. Throws `UserError`; also for an input that `deliver` does not know. */
function readDeliverConfig(given, repository) {
    (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .registerSecrets */ .dg)(given);
    (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseForeign */ .re)(given, 'deliver', _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .everyInput */ .m);
    const file = (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.reportFile);
    if (file === '-')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('report: a report is read from a file', { remedy: 'Name the file.' });
    return {
        githubToken: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.githubToken),
        comment: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.comment),
        commentKey: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.commentKey),
        timeBudgetMs: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .valueIn */ .xm)(given, _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .Q.timeBudgetMs),
        reportFile: file === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(repository, file),
    };
}


/***/ })

};
;