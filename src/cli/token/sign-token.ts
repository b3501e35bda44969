import { readFile, writeFile } from "node:fs/promises";
import { makeSigningKey, mintToken } from "../../local/token/index.ts";
import { fileMessage } from "../system-errors.ts";

/** What the command line says about a token. */
export interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  readonly claim?: readonly string[];
  readonly expiresIn?: number;
  readonly key?: string;
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

/** Prints a token and nothing else, so that a shell can put it into a variable. Returns the exit code. */
export async function printToken(subject: string, options: TokenOptions): Promise<number> {
  const { issuer, audience, key } = options;
  try {
    console.log(
      await mintToken({
        subject,
        claims: readClaims(options.claim),
        expiresIn: options.expiresIn ?? 3600,
        ...(issuer === undefined ? {} : { issuer }),
        ...(audience === undefined ? {} : { audience }),
        ...(key === undefined ? {} : { key: JSON.parse(await readFile(key, "utf8")) }),
      }),
    );
    return 0;
  } catch (thrown) {
    const message = fileMessage(thrown, key ?? "", "A key is written by --new-key.");
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
  console.log(`Wrote ${file}. For the providers of auth.config.ts, in tests only:

{
  type: "customJwt",
  issuer: ${JSON.stringify(issuer ?? "https://test.invalid")},
  applicationID: ${JSON.stringify(audience ?? "my-app")},
  algorithm: "ES256",
  jwks: ${JSON.stringify(jwks)},
}`);
  return 0;
}
