/** What a deploy key may be restricted to, and what `check_admin_key` calls it. */
export const operationsByPermission = {
  "deployment:deploy": "Deploy",
  "deployment:env:view": "ViewEnvironmentVariables",
  "deployment:env:write": "WriteEnvironmentVariables",
  "deployment:pause": "PauseDeployment",
  "deployment:unpause": "UnpauseDeployment",
  "deployment:logs:view": "ViewLogs",
  "deployment:data:view": "ViewData",
  "deployment:data:write": "WriteData",
  "deployment:backups:view": "ViewBackups",
  "deployment:backups:create": "CreateBackups",
  "deployment:backups:download": "DownloadBackups",
  "deployment:backups:delete": "DeleteBackups",
  "deployment:backups:import": "ImportBackups",
  "deployment:functions:actAsUser": "ActAsUser",
  "deployment:functions:runInternalQueries": "RunInternalQueries",
  "deployment:functions:runInternalMutations": "RunInternalMutations",
  "deployment:functions:runInternalActions": "RunInternalActions",
} as const;

/** What a deploy key may be restricted to, in the words of Convex's dashboard. Only these are asked for here. */
export type Permission = keyof typeof operationsByPermission;
