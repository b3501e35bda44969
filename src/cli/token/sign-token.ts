import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import type { JWK } from "jose";
import {
  makeSigningKey,
  mintToken,
  readFolderProviders,
  sampleKey,
  type TokenRequest,
} from "../../local/token/index.ts";
import { readEnvFile } from "../serve/read-env-file.ts";
import { fileMessage } from "../system-errors.ts";
import { chooseProvider, noProviderMessage, testProvider, testVariable } from "./choose-provider.ts";

/** What the command line says about a token. */
export interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  readonly claim?: readonly string[];
  readonly expiresIn?: number;
  readonly key?: string;
  /** The folder whose auth.config.ts says for whom the key signs. */
  readonly folder?: string;
  /** Variables that auth.config.ts reads. */
  readonly envFile?: string;
}

/** `name=value`; a value that is JSON is taken as JSON, so that `admin=true` is a boolean. */
function readClaims(given: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(
    given.map((text) => {
      if (!/^[^=]+=/.test(text)) throw new Error(`“${text}” is no claim: write name=value.`);
      const [name = "", value = ""] = text.split(/=(.*)/s, 2);
      try {
        return [name, JSON.parse(value) as unknown];
      } catch {
        return [name, value];
      }
    }),
  );
}

/** Whose issuer and audience a token gets: what was asked for, else those of the folder's provider that trusts the key. */
async function issuerOf(
  key: JWK,
  { issuer, audience, folder, envFile }: TokenOptions,
): Promise<Pick<TokenRequest, "issuer" | "audience">> {
  const given = {
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  };
  // Without a folder there is only the sample, which is what tokens are for where nothing is said.
  if (issuer !== undefined || (folder === undefined && !existsSync("convex"))) return given;
  const env = {
    ...process.env,
    CONVEX_CLOUD_URL: "http://127.0.0.1:3210",
    CONVEX_SITE_URL: "http://127.0.0.1:3211",
    ...(envFile === undefined ? {} : await readEnvFile(envFile)),
  };
  const found = await readFolderProviders(folder ?? "convex", env);
  const provider = chooseProvider(found.providers, key);
  if (provider === undefined) throw new NoProvider(noProviderMessage(found.folder, found.providers));
  const { applicationID } = provider;
  return {
    issuer: provider.issuer,
    ...(applicationID === undefined ? {} : { audience: applicationID }),
    ...given,
  };
}

/** Nobody trusts the key: told as it stands. */
class NoProvider extends Error {}

/** Prints a token and nothing else, so that a shell can put it into a variable. Returns the exit code. */
export async function printToken(subject: string, options: TokenOptions): Promise<number> {
  try {
    const key =
      options.key === undefined ? sampleKey : (JSON.parse(await readFile(options.key, "utf8")) as JWK);
    const claims = readClaims(options.claim);
    const provider = await issuerOf(key, options);
    console.log(await mintToken({ subject, claims, expiresIn: options.expiresIn ?? 3600, key, ...provider }));
    return 0;
  } catch (thrown) {
    const message =
      thrown instanceof NoProvider
        ? thrown.message
        : fileMessage(thrown, options.key ?? "", "A key is written by --new-key.");
    console.error(`The token could not be signed: ${message}`);
    return 1;
  }
}

/** Writes a private key that only its owner may read, and prints the provider that trusts it. */
export async function writeKey(file: string, { issuer, audience }: TokenOptions): Promise<number> {
  const { privateKey, jwks } = await makeSigningKey();
  try {
    await writeFile(file, `${JSON.stringify(privateKey, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EEXIST: `${file} is there already, and is not overwritten.`,
      ENOENT: `There is no place for ${file}. Its folder has to be there.`,
      ENOTDIR: `There is no place for ${file}. Its folder has to be there.`,
      EACCES: `You may not write ${file}: see the permissions of its folder.`,
    };
    console.error(`The key could not be written: ${reasons[code ?? ""] ?? message}`);
    return 1;
  }
  console.log(`Wrote ${file}. For auth.config.ts, which trusts the key only where the variable is set:

${testProvider(issuer ?? "https://test.invalid", audience ?? "my-app")}

For the env file of your tests, and never for a deployment that others use:

${testVariable(jwks)}`);
  return 0;
}
