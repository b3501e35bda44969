/** Says what the system refused to do with a file, and what would help; any other error keeps its own words. */
export function fileMessage(thrown: unknown, file: string, fix: string): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (code === "ENOENT") return `There is no file ${file}. ${fix}`;
  if (code === "EISDIR") return `${file} is a folder. ${fix}`;
  if (code === "EACCES" || code === "EPERM") return `You may not read ${file}: see its permissions.`;
  if (thrown instanceof SyntaxError) return `${file} is not JSON: ${message}. ${fix}`;
  return message;
}

/** Says why the system lets nothing be written into a folder, and what would help. */
export function folderMessage(thrown: unknown, folder: string): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (code === "EEXIST" || code === "ENOTDIR")
    return `${folder} is no folder: a file is in the way. Choose another --out.`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `You may not write into ${folder}: see its permissions, or choose another --out.`;
  }
  return `${folder} cannot be written: ${message}. Choose another --out.`;
}

/** Says why nothing can listen on a host and port, and what to pass instead. */
export function listenMessage(thrown: unknown, host: string, port: number): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  const own = "--host 127.0.0.1 serves this machine alone, --host 0.0.0.0 every network that it is in.";
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Stop that one, or pass another: --port 0 takes any that is free.`;
  }
  if (code === "EADDRNOTAVAIL") return `${host} is no address of this machine. ${own}`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `No address is known for ${host}. ${own}`;
  if (code === "EACCES") return `You may not listen on port ${port}. Pass one from 1024 up, or 0 for any.`;
  return message;
}
