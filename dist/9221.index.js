"use strict";
exports.id = 9221;
exports.ids = [9221];
exports.modules = {

/***/ 41602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutSecrets: () => (/* binding */ withoutSecrets)
/* harmony export */ });
const of = { fork: 'a pull request from a fork', dependabot: 'a pull request of Dependabot’s' };
/**
 * The config for a run that is given no secrets: a database's URL whose password would have been one leads nowhere, and that is no fault of
 * the change's. A throwaway server of our own takes its place, and a notice says so.
 */
function withoutSecrets(config, restricted) {
    if (restricted === null || !lacksPassword(config.postgres))
        return { config, notices: [] };
    const instead = `This run has no secrets (${of[restricted]}), and the URL in \`postgres\` no password: a server of our own is used instead.`;
    return { config: { ...config, postgres: 'auto' }, notices: [instead] };
}
function lacksPassword(postgres) {
    return postgres.includes('://') && URL.canParse(postgres) && new URL(postgres).password === '';
}


/***/ })

};
;