import type { JsonObject } from './json.ts'
import { prepareTwo, tidyAfterTwo } from './prepare-two.ts'
import { toThreeOne } from './three-one.ts'
import type { Version } from './versions.ts'

/** A gathered document as OpenAPI 3.1; one of 3.2 stays what it is. The document given must not be used again. */
export async function upgraded(document: JsonObject, version: Version): Promise<JsonObject> {
  switch (version) {
    case '2.0': {
      const { upgradeFromTwoToThree } = await import('@scalar/openapi-upgrader/2.0-to-3.0')
      const three: unknown = upgradeFromTwoToThree(prepareTwo(document))
      return toThreeOne(tidyAfterTwo(three as JsonObject))
    }
    case '3.0':
      return toThreeOne(document)
    case '3.1':
    case '3.2':
      return document
  }
}
