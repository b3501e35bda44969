export { makeTemporaryFolder, removeTemporaryFolders, type TemporaryFolder } from "./temporary-folder.ts";
