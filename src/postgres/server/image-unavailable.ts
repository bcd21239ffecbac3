import { UserError } from '../../errors.ts'

/** The engine neither has an image nor can fetch it. */
export class ImageUnavailable extends UserError {}
