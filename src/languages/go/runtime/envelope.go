package convex

import (
	"context"
	"fmt"
	"strings"
)

// result is what one function came to.
type result struct {
	value    Value
	logLines []string
}

// describeStatus puts a status in words: the backend's own where it gives some.
func describeStatus(failure *CallError, body string) string {
	text := fmt.Sprintf("the answer has status %d", failure.Status)
	if failure.Code != "" {
		text += " " + failure.Code
	}
	if line, _, _ := strings.Cut(strings.TrimSpace(shorten(body)), "\n"); line != "" {
		text += ": " + line
	}
	return text
}

func (c *call) invalidShape(issues ...Issue) *CallError {
	for i, issue := range issues {
		issues[i].Message, issues[i].Path = redact(issue.Message, c.secrets), redact(issue.Path, c.secrets)
	}
	text := issues[0].Message
	if issues[0].Path != "" {
		text = issues[0].Path + ": " + text
	}
	return c.fail(CallError{Kind: KindShape, Issues: issues, Message: "the answer is not what was promised: " + text})
}

// misfit is the failure of an answer that holds what it may not.
func (c *call) misfit(problem *ValueError) *CallError {
	return c.invalidShape(Issue{Path: problem.Path, Message: problem.Rule})
}

// parse reads the body of an answer, which has to be an object.
func (c *call) parse(body []byte) (map[string]any, bool, *CallError) {
	tree, unusual, err := parseJSON(body)
	if err != nil {
		return nil, false, c.invalidShape(Issue{Message: "This is not JSON: " + err.Error() + "."})
	}
	fields, ok := tree.(map[string]any)
	if !ok {
		return nil, false, c.invalidShape(Issue{Message: "Expected an object, not " + nameOf(tree) + "."})
	}
	return fields, unusual, nil
}

// open reads the envelope of one function's result. The path is where it stands in the answer.
func (c *call) open(ctx context.Context, fields map[string]any, unusual bool, path, function string) (result, *CallError) {
	at := func(name, message string) *CallError {
		return c.invalidShape(Issue{Path: strings.TrimPrefix(path+"."+name, "."), Message: message})
	}
	decode := func(name string) (Value, *CallError) {
		if !unusual {
			return fields[name], nil
		}
		value, err := decodeTree(fields[name], 0)
		if err != nil {
			return nil, c.misfit(err.rooted(strings.TrimPrefix(path+"."+name, ".")))
		}
		return value, nil
	}
	lines, ok := logLinesOf(fields)
	if !ok {
		return result{}, at("logLines", "Expected an array of strings.")
	}
	lines = redactAll(lines, c.secrets)
	_, hasValue := fields["value"]
	text, hasText := fields["errorMessage"].(string)
	switch status := fields["status"]; {
	case status == "success" && !hasValue:
		return result{}, at("value", "The field is missing.")
	case status == "success":
		value, failure := decode("value")
		if failure == nil {
			c.reportLines(ctx, function, lines)
		}
		return result{value, lines}, failure
	case status == "error" && !hasText:
		return result{}, at("errorMessage", "Expected a string.")
	case status == "error":
		data, failure := decode("errorData")
		if failure != nil {
			return result{}, failure
		}
		c.reportLines(ctx, function, lines)
		_, hasData := fields["errorData"]
		text = redact(text, c.secrets)
		failure = c.fail(CallError{
			Kind: KindFunction, Message: orElse(strings.TrimSpace(text), "the function failed"), ErrorMessage: text, LogLines: lines,
			Data: redactValue(data, c.secrets), HasData: hasData,
		})
		failure.FunctionPath = function
		return result{}, failure
	}
	return result{}, at("status", "Expected \"success\" or \"error\".")
}

func logLinesOf(fields map[string]any) (lines []string, ok bool) {
	held, there := fields["logLines"]
	if !there {
		return []string{}, true
	}
	list, ok := held.([]any)
	lines = make([]string, len(list))
	for i, item := range list {
		var text bool
		lines[i], text = item.(string)
		ok = ok && text
	}
	return lines, ok
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
