/** What an author may write above a function, a field or a table, and what would end a comment or be taken for more. */
export const hostileComments: readonly string[] = [
  "Ends */ here, and /* begins; <!-- so --> does this ]]>",
  'Quotes """ and \'\'\' and "" and `` and ``` at the end"""',
  "A backslash at the end \\",
  "Escapes \\u002a\\u002f \\u{2a} \\x22\\x22\\x22 \\n \\N{BULLET}",
  "Templates $\u007bevil()} $evil #{evil} {{evil}} %s {0}",
  "Control \u0000 \u0007 \u001b[31m \u0085 \u2028 \u2029 \u202e marks",
  "Tags <script>evil()</script> <b> &amp; <https://example.com>",
  "# A heading\n## Another\n- a list\n+build evil\n//go:build evil\n@Deprecated evil",
  "```\ncode that is never closed",
  "[a link](javascript:evil()) [another] [third][a] http://example.com/a).",
  "Tabs\tand \r\n returns\rand\ffeeds and\vmore",
  "*",
  "/",
];
