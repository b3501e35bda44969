/** What is said of a deployment's own functions, in English and in Japanese: a text, or a pattern around a name. */
export const deploymentPhrases: readonly (readonly [english: string | RegExp, japanese: string])[] = [
  [/^Convex functions of (.+)$/, "$1 の Convex 関数"],
  [/^Convex functions$/, "Convex 関数"],
  [/^Query `([^`]+)`$/, "クエリ `$1`"],
  [/^Mutation `([^`]+)`$/, "ミューテーション `$1`"],
  [/^Action `([^`]+)`$/, "アクション `$1`"],
  [/^Internal query `([^`]+)`$/, "内部クエリ `$1`"],
  [/^Internal mutation `([^`]+)`$/, "内部ミューテーション `$1`"],
  [/^Internal action `([^`]+)`$/, "内部アクション `$1`"],
  [/^The functions of the module `([^`]+)`\.$/, "モジュール `$1` の関数です。"],
  [/^The id of a document of the table `([^`]+)`\.$/, "テーブル `$1` のドキュメントの ID です。"],
  ["A deployment's own functions over plain HTTP.", "デプロイメント自身の関数を、HTTP だけで呼び出せます。"],
  [
    /^Every function of this deployment has a path of its own below `\/api\/run\/`\. Its arguments are encoded values; its request pins the answer's `format` to `([^`]+)`, so that the schemas are true of the bytes\./,
    "このデプロイメントの関数はそれぞれ、`/api/run/` の下に自分のパスを持っています。引数はエンコード形式の値です。リクエストは応答の `format` を `$1` に固定しているので、スキーマは実際のバイト列と一致します。",
  ],
  [
    "The operations that call any function by its path are kept.",
    "関数パスを指定して任意の関数を呼び出すオペレーションも、そのまま載せています。",
  ],
  ["## HTTP actions", "## HTTP アクション"],
  [
    "These routes answer on the deployment's `.convex.site` address. They declare no types, so that they are no operations here. A path that ends in `*` stands for all that begin so.",
    "これらのルートは、デプロイメントの `.convex.site` のアドレスで応答します。型を宣言しないので、ここではオペレーションになりません。`*` で終わるパスは、そこから始まるすべてのパスを表します。",
  ],
  ["Reads only: repeating it is harmless.", "読み取りだけを行います。繰り返しても害はありません。"],
  [
    "Writes in one transaction: all of it happens or nothing does.",
    "1 つのトランザクションで書き込みます。すべて実行されるか、何も起きないかのどちらかです。",
  ],
  [
    "May reach other services: what it did before it failed stays done.",
    "ほかのサービスを呼び出す場合があります。失敗するまでに行ったことは元に戻りません。",
  ],
  ["Only a deploy key may call it.", "デプロイキーがある場合だけ呼び出せます。"],
  [
    "It declares no return validator, so that its value may be anything.",
    "戻り値のバリデーターを宣言していないので、値は何でもありえます。",
  ],
  [
    "The function declares no arguments: any are taken.",
    "関数は引数を宣言していません。何でも受け取ります。",
  ],
  [
    "Which page of a paginated query is asked for.",
    "ページに分けるクエリの、どのページを求めるかを指定します。",
  ],
  ["The form of what comes back.", "返る値の形式です。"],
  [
    "The function ran. It may still have thrown; see `status`.",
    "関数が実行されました。それでもエラーを投げた場合があります。`status` を見てください。",
  ],
  ["The deployment that the functions were read from.", "関数の情報を読み取ったデプロイメントです。"],
  [
    "A 64-bit integer: its eight bytes, little-endian, in base64.",
    "64 ビット整数です。8 バイトをリトルエンディアンで base64 にしたものです。",
  ],
  [
    "A number that JSON has no form for: NaN, Infinity, -Infinity or -0, as eight bytes in base64.",
    "JSON で書けない数値です。NaN、Infinity、-Infinity、-0 のいずれかを 8 バイトの base64 で表します。",
  ],
  [
    "A floating-point number. A number of JSON, but for what JSON has no form for.",
    "浮動小数点数です。JSON で書けないものを除き、JSON の数値です。",
  ],
  ["Bytes in base64.", "bytes を base64 にしたものです。"],
  ["Any Convex value, encoded.", "エンコード形式の任意の Convex 値です。"],
  ["A 64-bit integer in decimal digits.", "10 進数で書いた 64 ビット整数です。"],
  ["A floating-point number.", "浮動小数点数です。"],
  ["Any Convex value, in the format `json`.", "`json` 形式の任意の Convex 値です。"],
  [
    "A 64-bit integer. Parsers that only know doubles round it beyond 2^53.",
    "64 ビット整数です。倍精度しか扱えないパーサーは、2^53 を超えると丸めます。",
  ],
  ["Any Convex value, in the format `export_json`.", "`export_json` 形式の任意の Convex 値です。"],
];
