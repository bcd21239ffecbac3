import { content } from './style/content.ts'
import { frame } from './style/frame.ts'
import { pictures } from './style/pictures.ts'
import { print } from './style/print.ts'

/** The page's style, put into it as it is. Colours are named by what they are for, once for light and once for dark. */
export const style = [frame, content, pictures, print].map((part) => part.trim()).join('\n')
