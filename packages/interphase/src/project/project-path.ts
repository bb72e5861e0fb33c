/** True for a path that does not stay in the project folder: nothing else is read or written on behalf of a project file. */
export function isOutside(path: string): boolean {
  return /^(?:[/\\]|[a-zA-Z]:)/u.test(path) || path.split(/[/\\]/u).includes('..');
}
