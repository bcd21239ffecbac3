"use strict";
exports.id = 5118;
exports.ids = [5118,2737];
exports.modules = {

/***/ 55118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureImage: () => (/* binding */ ensureImage)
/* harmony export */ });
/* harmony import */ var testcontainers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2491);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _image_unavailable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7253);
/* harmony import */ var _majors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62885);




/**
 * Makes sure that the engine has an image, without asking a registry where it has. `remedy`: what else may be mended, besides pulling.
 * Throws ImageUnavailable (a UserError) with what the engine said where it cannot be had.
 */
async function ensureImage(client, image, progress, remedy = `postgres-version can be one of ${_majors_js__WEBPACK_IMPORTED_MODULE_3__/* .supportedMajors */ .vy.join(', ')}`) {
    try {
        const name = testcontainers__WEBPACK_IMPORTED_MODULE_0__/* .ImageName */ .le.fromString(image);
        if (!(await client.image.exists(name))) {
            progress.update(`fetching the image ${image}`);
            await client.image.pull(name, { force: false, platform: undefined });
        }
        return { name: image, command: (await client.image.inspect(name)).Config.Cmd ?? [] };
    }
    catch (cause) {
        throw new _image_unavailable_js__WEBPACK_IMPORTED_MODULE_2__/* .ImageUnavailable */ .S(`the image ${image} cannot be had: ${reasonOf(cause)}`, {
            remedy: `see whether "docker pull ${image}" works; ${remedy}`,
            cause,
        });
    }
}
/** "(HTTP code 404) unexpected - manifest unknown " → "manifest unknown" */
function reasonOf(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)
        .replace(/^.*\(HTTP code \d+\) [^-]* - /s, '')
        .trim();
}


/***/ })

};
;