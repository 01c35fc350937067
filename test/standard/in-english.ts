/** The English half of a message in two languages: what tests compare, so that the Chinese may be worded anew. */
export function inEnglish(message: string): string {
  return message.replaceAll(/[\p{Script=Han}，、。·]+ ?/gu, '')
}
