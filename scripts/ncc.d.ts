/** What the build uses of @vercel/ncc, which ships no types. */
declare module '@vercel/ncc' {
  export interface BundledModule {
    /** The file's absolute path; absent for webpack's own and for concatenated modules. */
    resource?: string
    /** The parts of a concatenated module. */
    modules?: Iterable<BundledModule>
  }

  export interface Asset {
    source: string | Buffer
    permissions?: number
  }

  export interface Output {
    code: string
    assets: Record<string, Asset>
    stats: { compilation: { modules: Iterable<BundledModule> } }
  }

  export interface Options {
    cache: false
    minify: boolean
    sourceMap: boolean
    license: string
    quiet: boolean
    target: string
    externals?: Readonly<Record<string, string>>
    filterAssetBase?: string
  }

  export default function ncc(entry: string, options: Options): Promise<Output>
}
