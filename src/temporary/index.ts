export { makeTemporaryFolder, removeTemporaryFolders } from "./temporary-folder.ts";
