/** Files that whoever calls a command named, and that cannot be read or written. */

const ADVICE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['不存在，请核对路径', 'is not there: check the path'],
  EACCES: [
    '本账户无权读写，请查属主与权限',
    'may not be read or written by this account: check owner and mode',
  ],
  EPERM: [
    '本账户无权读写，请查属主与权限',
    'may not be read or written by this account: check owner and mode',
  ],
  EISDIR: ['是文件夹，请给出文件', 'is a folder: name a file'],
  ENOTDIR: ['其上级不是文件夹', 'is below something that is no folder'],
  EEXIST: ['已存在，不会覆盖，请另取名', 'is there already and is not replaced: name another'],
  ENOSPC: ['磁盘已满', 'cannot be written: the disk is full'],
  EROFS: ['所在磁盘只读', 'is on a disk that is read only'],
}

/** @returns what is wrong with which file, and how to mend it; undefined when the error is about no file */
export function fileTrouble(error: unknown): { readonly code: string; readonly reason: string } | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined
  const { code = '', path, message } = error as NodeJS.ErrnoException
  const [zh, en] = ADVICE[code] ?? []
  // Reading a folder as a file fails without a path; of that nobody but whoever named it is the cause.
  if (path === undefined && code === 'EISDIR') return { code, reason: `所给的${zh} · what was named ${en}` }
  if (path === undefined) return undefined
  return { code, reason: zh === undefined ? message : `${path} ${zh} · ${en}` }
}
