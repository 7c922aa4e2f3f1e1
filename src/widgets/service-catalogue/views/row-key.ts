/** Key of a record among those of several malls: by it the focus finds a row again, and a service its agency. */
export function rowKey({ mallId = '', id }: { mallId?: string | undefined; id: string }): string {
  // The length tells where one ends and the other begins, whatever they contain.
  return `${mallId.length} ${mallId}${id}`;
}
