import type { DeploymentWords } from "./deployment-words.ts";

const kinds = { query: "クエリ", mutation: "ミューテーション", action: "アクション" } as const;

/** In Japanese. */
export const ja: DeploymentWords = {
  title: (host) => (host === undefined ? "Convex 関数" : `${host} の Convex 関数`),
  summary: "デプロイメント自身の関数を、HTTP だけで呼び出せます。",
  introduction: (format) => [
    `このデプロイメントの関数はそれぞれ、\`/api/run/\` の下に自分のパスを持っています。引数はエンコード形式の値です。リクエストは応答の \`format\` を \`${format}\` に固定しているので、スキーマは実際のバイト列と一致します。`,
    "関数パスを指定して任意の関数を呼び出すオペレーションも、そのまま載せています。",
  ],
  httpActions: [
    "HTTP アクション",
    "これらのルートは、デプロイメントの `.convex.site` のアドレスで応答します。型を宣言しないので、ここではオペレーションになりません。`*` で終わるパスは、そこから始まるすべてのパスを表します。",
  ],
  server: "関数の情報を読み取ったデプロイメントです。",
  module: (name) => `モジュール \`${name}\` の関数です。`,
  function: (kind, isInternal, path) => `${isInternal ? "内部" : ""}${kinds[kind]} \`${path}\``,
  effect: {
    query: "読み取りだけを行います。繰り返しても害はありません。",
    mutation: "1 つのトランザクションで書き込みます。すべて実行されるか、何も起きないかのどちらかです。",
    action: "ほかのサービスを呼び出す場合があります。失敗するまでに行ったことは元に戻りません。",
  },
  internal: "デプロイキーがある場合だけ呼び出せます。",
  anyReturn: "戻り値のバリデーターを宣言していないので、値は何でもありえます。",
  inferredReturn: "戻り値の型はコードから推論したものです。バックエンドは検査しません。",
  anyArguments: "関数は引数を宣言していません。何でも受け取ります。",
  format: "返る値の形式です。",
  ran: "関数が実行されました。それでもエラーを投げた場合があります。`status` を見てください。",
  id: (table) => `テーブル \`${table}\` のドキュメントの ID です。`,
  components: {
    PaginationOptions: "ページに分けるクエリの、どのページを求めるかを指定します。",
    Float64: "浮動小数点数です。JSON で書けないものを除き、JSON の数値です。",
    CleanInt64: "10 進数で書いた 64 ビット整数です。",
    CleanFloat64: "浮動小数点数です。",
    CleanBytes: "bytes を base64 にしたものです。",
    ExportInt64: "64 ビット整数です。倍精度しか扱えないパーサーは、2^53 を超えると丸めます。",
  },
};
