import { type ContainerRuntimeClient, ImageName } from 'testcontainers'
import { messageOf } from '../../errors.ts'
import type { Progress } from '../../progress.ts'
import { ImageUnavailable } from './image-unavailable.ts'
import { supportedMajors } from './majors.ts'

/** An image that the engine has, and the command that it runs by itself. */
export interface LocalImage {
  name: string
  command: string[]
}

/**
 * Makes sure that the engine has an image, without asking a registry where it has. `remedy`: what else may be mended, besides pulling.
 * Throws ImageUnavailable (a UserError) with what the engine said where it cannot be had.
 */
export async function ensureImage(
  client: ContainerRuntimeClient,
  image: string,
  progress: Progress,
  remedy = `postgres-version can be one of ${supportedMajors.join(', ')}`,
): Promise<LocalImage> {
  try {
    const name = ImageName.fromString(image)
    if (!(await client.image.exists(name))) {
      progress.update(`fetching the image ${image}`)
      await client.image.pull(name, { force: false, platform: undefined })
    }
    return { name: image, command: (await client.image.inspect(name)).Config.Cmd ?? [] }
  } catch (cause) {
    throw new ImageUnavailable(`the image ${image} cannot be had: ${reasonOf(cause)}`, {
      remedy: `see whether "docker pull ${image}" works; ${remedy}`,
      cause,
    })
  }
}

/** "(HTTP code 404) unexpected - manifest unknown " → "manifest unknown" */
function reasonOf(error: unknown): string {
  return messageOf(error)
    .replace(/^.*\(HTTP code \d+\) [^-]* - /s, '')
    .trim()
}
