"use strict";
exports.id = 7724;
exports.ids = [7724];
exports.modules = {

/***/ 13301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fromTerminal)
/* harmony export */ });
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13607);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86982);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78296);



/** Runs a mode as a command line asks for it. Returns the exit code; throws what ended the run. */
async function fromTerminal(line, args, signal) {
    const asked = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readFlags */ .u)(line, args);
    if (asked.kind === 'help') {
        process.stdout.write(asked.text);
        return 0;
    }
    const repository = process.cwd();
    const given = withSurroundings(asked.given, line);
    if (asked.argument !== null)
        given.set(_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.url.name, { value: asked.argument, origin: line.argument ?? 'the argument' });
    const config = await (0,_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(given, repository, line.mode === 'load' ? 'load' : undefined);
    // Loaded only now: a mistake in the flags is answered at once.
    const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(2901), __webpack_require__.e(7581), __webpack_require__.e(9954), __webpack_require__.e(4563), __webpack_require__.e(6806), __webpack_require__.e(9596)]).then(__webpack_require__.bind(__webpack_require__, 62017));
    const { verdict } = await carryOut(config, repository, signal);
    return verdict === 'fail' ? 1 : 0;
}
/** The mode, and the token that a workflow's step has in its environment. `load` looks at no change, and needs none. */
function withSurroundings(given, { runs, mode }) {
    const all = new Map([...given, [_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.mode.name, { value: runs, origin: 'the command' }]]);
    const token = process.env.GITHUB_TOKEN;
    if (token && mode !== 'load' && !all.has(_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.githubToken.name)) {
        all.set(_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q.githubToken.name, { value: token, origin: 'GITHUB_TOKEN' });
    }
    return all;
}


/***/ }),

/***/ 7724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _from_terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13301);

/** `preflight load <url> [flags]`. Returns the exit code; throws what ended the run. */
async function run(args, signal) {
    if (args[0] === 'calibrate')
        return (await Promise.all(/* import() */[__webpack_require__.e(3798), __webpack_require__.e(2901), __webpack_require__.e(6752), __webpack_require__.e(3849), __webpack_require__.e(2960), __webpack_require__.e(7581), __webpack_require__.e(3075), __webpack_require__.e(551), __webpack_require__.e(40), __webpack_require__.e(7166), __webpack_require__.e(7135)]).then(__webpack_require__.bind(__webpack_require__, 37135))).run(args.slice(1), signal);
    const description = 'Drive an HTTP service and say how fast it answers; --compare sets it against another, or against what was kept before. `preflight load calibrate` measures how far the verdict can be trusted on this machine.';
    const line = {
        name: 'load',
        argument: 'url',
        insteadOfArgument: ['merge'],
        description,
        mode: 'load',
        runs: 'load-baseline',
    };
    return (0,_from_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .fromTerminal */ .L)(line, args, signal);
}


/***/ }),

/***/ 78296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _config_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81838);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86982);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26670);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89984);





/** Reads the flags of a command that runs a mode. Throws `UserError` for one that does not exist or lacks its value. */
function readFlags(line, args) {
    const { name, argument, description, mode, only } = line;
    const inputs = _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .everyInput */ .m.filter((input) => (0,_config_input_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnownTo */ .l)(input, mode) && (only === undefined ? (0,_config_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(input, 'flag') : only.includes(input.name)));
    const given = new Map();
    const command = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(`preflight ${name}`).description(description).helpOption('-h, --help', 'show this');
    if (argument !== undefined)
        command.argument(`[${argument}]`);
    const help = [];
    command
        .exitOverride()
        .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => { }, getOutHelpWidth: () => 100 });
    for (const input of inputs) {
        command.option(flagOf(input), helpOf(input));
        command.on(`option:${input.name}`, (value) => {
            const before = given.get(input.name)?.value;
            const written = value ?? whenAlone(input);
            const all = input.repeatable && typeof before === 'string' ? `${before}\n${written}` : written;
            given.set(input.name, { value: all, origin: `--${input.name}` });
        });
    }
    try {
        command.parse([...args], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7))
            throw error;
        if (error.code === 'commander.helpDisplayed')
            return { kind: 'help', text: help.join('') };
        throw mistake(error, name, inputs, argument);
    }
    const [value = null] = command.args;
    if (value === null)
        mustDoWithout(line, given);
    return { kind: 'run', given, argument: value };
}
function mustDoWithout({ name, argument, optional, insteadOfArgument = [] }, given) {
    if (argument === undefined || optional || [argument, ...insteadOfArgument].some((input) => given.has(input)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} needs ${argument}`, { remedy: `See preflight ${name} --help.` });
}
/** The value of a flag that stands alone: a switch is on, `--json` means stdout. */
function whenAlone(input) {
    return input.placeholder === null ? 'true' : '-';
}
function flagOf(input) {
    if (input.placeholder === null)
        return `--${input.name} [true|false]`;
    if (input.name === 'json')
        return '--json [file]';
    return `--${input.name} <${input.placeholder}${input.variadic === true ? '...' : ''}>`;
}
function helpOf({ description, written }) {
    return `${description.replaceAll('`', '')}${written === null ? '' : ` Default: ${written}`}`;
}
function mistake(error, name, inputs, argument) {
    const text = error.message.replace(/^error: /, '').split('\n')[0] ?? '';
    const flag = /'(?:.*\s)?--([^'=\s]+)/.exec(text)?.[1];
    if (error.code === 'commander.unknownOption' && flag !== undefined) {
        const at = { origin: `--${flag}`, what: 'flag', door: 'flag', prefix: '--' };
        (0,_config_names_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnknown */ .B)(flag, at, _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .everyInput */ .m);
        if (!inputs.some((input) => input.name === flag))
            return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--${flag}: ${name} does not know it`);
    }
    if (error.code === 'commander.optionMissingArgument' && flag !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--${flag}: the value is missing`);
    if (error.code === 'commander.excessArguments') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${name} takes ${takes(argument)}`, { remedy: `See preflight ${name} --help.` });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(text, { remedy: `See preflight ${name} --help.` });
}
function takes(argument) {
    return argument === undefined ? 'no arguments, only flags' : `one argument, ${argument}, and flags`;
}


/***/ })

};
;