import { type Code, code, joined, nothing, quoted } from "../../emit/code.ts";
import { printExample } from "../../emit/print-example.ts";
import type { SampleBody, SampleRequest } from "../../emit/sample-request.ts";
import { goNotation } from "./samples.ts";

const indent = code`\t`;

/** Programs that send a request of the API: by the standard library, and by the package's client. */
export function requestSamples(request: SampleRequest): { readonly plain: Code; readonly client: Code } {
  return { plain: plainSample(request), client: clientSample(request) };
}

function plainSample({ method, target, body, withKey }: SampleRequest): Code {
  const sent = body === undefined ? code`nil` : code`strings.NewReader(${quoted(body.text)})`;
  const strings = body === undefined ? nothing : code`\n	"strings"`;
  const type =
    body === undefined ? nothing : code`\n	request.Header.Set("Content-Type", ${quoted(body.mediaType)})`;
  const key = withKey
    ? code`\n	request.Header.Set("Authorization", "Convex "+os.Getenv("CONVEX_DEPLOY_KEY"))`
    : nothing;
  return code`package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"${strings}
)

func main() {
	request, err := http.NewRequest(${quoted(method)}, os.Getenv("CONVEX_URL")+${quoted(target)}, ${sent})
	if err != nil {
		log.Fatal(err)
	}${type}${key}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.StatusCode, string(text))
}
`;
}

function clientSample({ operation, parameters, body, withKey, fails }: SampleRequest): Code {
  const key = withKey ? code`, convex.WithDeployKey(os.Getenv("CONVEX_DEPLOY_KEY"))` : nothing;
  const given = [
    ...(parameters.fields.length === 0
      ? []
      : [code`Parameters: ${printExample(parameters, goNotation, indent)},`]),
    ...(body === undefined ? [] : [code`Body: ${bodyOf(body)},`]),
  ];
  const request =
    given.length === 0
      ? code`convex.CallRequest{}`
      : code`convex.CallRequest{\n	${joined(given, code`\n	`)}\n}`;
  const call = code`client.Call(context.Background(), ${quoted(operation)}, ${request})`;
  const end = fails
    ? code`	_, err = ${call}
	var failure *convex.CallError
	if !errors.As(err, &failure) || failure.Kind != convex.KindStatus {
		log.Fatal(err)
	}
	fmt.Println("status", failure.Status, failure.Code)`
    : code`	answer, err := ${call}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer)`;
  return code`package main

import (
	"context"${fails ? code`\n	"errors"` : nothing}
	"fmt"
	"log"
	"os"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func main() {
	client, err := convex.NewClient(os.Getenv("CONVEX_URL")${key})
	if err != nil {
		log.Fatal(err)
	}
${end}
}
`;
}

function bodyOf({ json, text }: SampleBody): Code {
  return json === undefined ? code`[]byte(${quoted(text)})` : printExample(json, goNotation, indent);
}
