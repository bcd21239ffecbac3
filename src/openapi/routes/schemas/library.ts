/**
 * What the language's own types have, as far as types of data are made with it. The compiler's libraries are files beside it, which a bundle
 * does not have; these suffice to know what an array, a promise or a Partial is.
 */
export const library = `
interface Object { toString(): string }
interface Function { call(...args: any[]): any; apply(...args: any[]): any; bind(...args: any[]): any }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { length: number; [index: number]: any }
interface String { length: number; toLowerCase(): string; toUpperCase(): string; trim(): string; slice(a?: number, b?: number): string; split(s: any): string[]; replace(a: any, b: any): string; includes(s: string): boolean; startsWith(s: string): boolean; endsWith(s: string): boolean; toString(): string }
interface Number { toFixed(n?: number): string; toString(): string }
interface Boolean {}
interface RegExp { test(s: string): boolean }
interface Symbol {}
interface TemplateStringsArray extends ReadonlyArray<string> {}
interface ArrayLike<T> { length: number; [n: number]: T }
interface ReadonlyArray<T> { length: number; [n: number]: T; map<U>(f: (v: T, i: number) => U): U[]; filter(f: (v: T) => any): T[]; find(f: (v: T) => any): T | undefined; slice(a?: number, b?: number): T[]; concat(...a: any[]): T[]; includes(v: T): boolean; join(s?: string): string; flatMap<U>(f: (v: T) => U | U[]): U[]; reduce<U>(f: (a: U, v: T) => U, i: U): U; some(f: (v: T) => any): boolean; every(f: (v: T) => any): boolean; forEach(f: (v: T, i: number) => void): void }
interface Array<T> extends ReadonlyArray<T> { push(...v: T[]): number; pop(): T | undefined; shift(): T | undefined; sort(f?: (a: T, b: T) => number): T[]; reverse(): T[]; splice(a: number, b?: number, ...v: T[]): T[] }
interface ArrayConstructor { isArray(v: any): v is any[]; from<T>(v: ArrayLike<T>): T[]; new <T>(n?: number): T[] }
declare var Array: ArrayConstructor
interface PromiseLike<T> { then<U>(f: (v: T) => U | PromiseLike<U>): PromiseLike<U> }
interface Promise<T> { then<U>(f: (v: T) => U | PromiseLike<U>, g?: (e: any) => any): Promise<U>; catch<U>(f: (e: any) => U): Promise<T | U>; finally(f: () => void): Promise<T> }
interface PromiseConstructor { new <T>(f: (resolve: (v: T) => void, reject: (e?: any) => void) => void): Promise<T>; resolve<T>(v: T): Promise<Awaited<T>>; reject(e?: any): Promise<never>; all<T extends readonly unknown[] | []>(v: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> }
declare var Promise: PromiseConstructor
type Awaited<T> = T extends null | undefined ? T : T extends object & { then(f: infer F, ...args: infer _): any } ? F extends (v: infer V, ...args: infer _) => any ? Awaited<V> : never : T
interface Date { getTime(): number; toISOString(): string; toJSON(): string }
interface DateConstructor { new (v?: any): Date; now(): number }
declare var Date: DateConstructor
interface Map<K, V> { get(k: K): V | undefined; set(k: K, v: V): this; has(k: K): boolean; delete(k: K): boolean; size: number }
interface MapConstructor { new <K, V>(v?: any): Map<K, V> }
declare var Map: MapConstructor
interface Set<T> { has(v: T): boolean; add(v: T): this; delete(v: T): boolean; size: number }
interface SetConstructor { new <T>(v?: any): Set<T> }
declare var Set: SetConstructor
interface Error { name: string; message: string; stack?: string }
interface ErrorConstructor { new (m?: string): Error }
declare var Error: ErrorConstructor
interface Uint8Array { length: number }
interface Buffer extends Uint8Array {}
interface ObjectConstructor { keys(o: any): string[]; values<T>(o: { [k: string]: T }): T[]; entries<T>(o: { [k: string]: T }): [string, T][]; assign<T, U>(a: T, b: U): T & U; freeze<T>(o: T): Readonly<T> }
declare var Object: ObjectConstructor
interface JSON { parse(s: string): any; stringify(v: any): string }
declare var JSON: JSON
interface Math { random(): number; floor(n: number): number; ceil(n: number): number; round(n: number): number; max(...n: number[]): number; min(...n: number[]): number }
declare var Math: Math
declare function parseInt(s: string, r?: number): number
declare function parseFloat(s: string): number
interface NumberConstructor { (v?: any): number; isInteger(v: any): boolean; isNaN(v: any): boolean }
declare var Number: NumberConstructor
interface StringConstructor { (v?: any): string }
declare var String: StringConstructor
interface BooleanConstructor { (v?: any): boolean }
declare var Boolean: BooleanConstructor
declare var console: any
declare var process: any
type Partial<T> = { [P in keyof T]?: T[P] }
type Required<T> = { [P in keyof T]-?: T[P] }
type Readonly<T> = { readonly [P in keyof T]: T[P] }
type Pick<T, K extends keyof T> = { [P in K]: T[P] }
type Record<K extends keyof any, T> = { [P in K]: T }
type Exclude<T, U> = T extends U ? never : T
type Extract<T, U> = T extends U ? T : never
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>
type NonNullable<T> = T & {}
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any
type InstanceType<T extends abstract new (...args: any) => any> = T extends abstract new (...args: any) => infer R ? R : any
interface ThisType<T> {}
`
