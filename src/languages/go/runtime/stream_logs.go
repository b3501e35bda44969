package convex

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
)

// LogEntry is something that a function did: some of its lines, or its end.
type LogEntry struct {
	// Position is to be saved once the entry is dealt with, and given back as After to go on from here.
	Position string
	// Kind is "Progress" of an action that goes on, "Completion" of whatever has ended.
	Kind string
	// FunctionType is "Query", "Mutation", "Action" or "HttpAction".
	FunctionType string
	// FunctionPath is such as "messages:list", or the method and path of an HTTP action.
	FunctionPath string
	// ComponentPath is "" for the root app.
	ComponentPath string
	RequestID     string
	ExecutionID   string
	// Timestamp is in seconds since 1970.
	Timestamp float64
	// Lines are what it wrote, a text each, such as "[LOG] 'hello'".
	Lines []string
	// Error is what it threw; "" where it did not, or goes on.
	Error string
}

// LogOptions say from where to read a log, and what of it.
type LogOptions struct {
	// After is the Position of the last entry that was dealt with; "": whatever the deployment still holds.
	After string
	// Functions are function paths: entries of these alone. Nil: of all.
	Functions []string
	// Levels are methods of console, such as "WARN": lines of these alone, and no entries without one. Nil: all.
	Levels []string
}

// Logs reads what functions do, as it happens: a long poll after another, for as long as Next is called. It needs a
// deploy key that may view logs.
func Logs(ctx context.Context, client *Client, from LogOptions, options ...CallOption) *Pages[LogEntry] {
	reader := newLogReader(from)
	read := func(ctx context.Context) (LogEntry, bool, *CallError) {
		for len(reader.coming) == 0 {
			given := CallRequest{Parameters: map[string]any{"cursor": reader.since}}
			one, made, failure := client.core.exchange(ctx, &streamFunctionLogsOperation, given, options)
			if failure != nil {
				return LogEntry{}, false, failure
			}
			page := readPage(made.body)
			if page.problem == nil {
				reader.take(page)
			}
			if page.problem != nil {
				return LogEntry{}, false, one.misfit(page.problem)
			}
			one.succeed(made, nil)
		}
		entry := reader.coming[0]
		reader.coming = reader.coming[1:]
		return entry, false, nil
	}
	return &Pages[LogEntry]{ctx: ctx, read: read}
}

// logReader is where the reader of a log stands, what of it is wanted, and what came.
type logReader struct {
	from   LogOptions
	since  string
	seen   int
	last   string
	coming []LogEntry
}

// newLogReader reads a position; what is none begins with everything that there is.
func newLogReader(from LogOptions) *logReader {
	reader := &logReader{from: from, since: "0"}
	parts := strings.SplitN(from.After, "/", 3)
	since, err := strconv.ParseFloat(parts[0], 64)
	if err != nil || math.IsInf(since, 0) || math.IsNaN(since) || since < 0 {
		return reader
	}
	reader.since = parts[0]
	if len(parts) == 3 {
		reader.seen, _ = strconv.Atoi(parts[1])
		reader.last = parts[2]
	}
	return reader
}

// take reads a page: what of it was not dealt with, and is wanted.
func (r *logReader) take(page *pageReader) {
	cursor := page.number("newCursor")
	items := []LogEntry{}
	page.each("entries", func(item *pageReader) { items = append(items, item.logEntry()) })
	if page.problem != nil {
		return
	}
	for at := r.skipped(items); at < len(items); at++ {
		entry := items[at]
		// A cursor is that of a whole page, and a reader may stop within one.
		entry.Position = r.since + "/" + strconv.Itoa(at+1) + "/" + entry.ExecutionID
		if at == len(items)-1 {
			entry.Position = cursor
		}
		if r.filter(&entry) {
			r.coming = append(r.coming, entry)
		}
	}
	r.since, r.seen, r.last = cursor, 0, ""
}

// skipped counts what was dealt with. The deployment may have forgotten some of it meanwhile, so that the execution of
// the last one says more than their number.
func (r *logReader) skipped(items []LogEntry) int {
	for at := min(r.seen, len(items)); at > 0; at-- {
		if items[at-1].ExecutionID == r.last {
			return at
		}
	}
	return 0
}

// filter takes the lines out that nobody wants, and says whether the entry is wanted.
func (r *logReader) filter(entry *LogEntry) bool {
	if r.from.Functions != nil && !slices.Contains(r.from.Functions, entry.FunctionPath) {
		return false
	}
	if r.from.Levels == nil {
		return true
	}
	wanted := []string{}
	for _, line := range entry.Lines {
		level, _, found := strings.Cut(strings.TrimPrefix(line, "["), "]")
		if found && strings.HasPrefix(line, "[") && slices.Contains(r.from.Levels, level) {
			wanted = append(wanted, line)
		}
	}
	entry.Lines = wanted
	return len(wanted) > 0
}

// logEntry reads an entry. A function may have logged the URL of a stored file, which is a secret.
func (p *pageReader) logEntry() LogEntry {
	lines, ok := p.fields["logLines"].([]any)
	if !ok {
		p.fail("logLines", "Expected a list.")
	}
	entry := LogEntry{
		Kind: p.text("kind"), FunctionType: p.text("udfType"), FunctionPath: p.text("identifier"),
		RequestID: p.text("requestId"), ExecutionID: p.text("executionId"), Lines: []string{},
	}
	entry.Timestamp, _ = strconv.ParseFloat(p.number("timestamp"), 64)
	if p.fields["componentPath"] != nil {
		entry.ComponentPath = p.text("componentPath")
	}
	if p.fields["error"] != nil {
		entry.Error = redact(p.text("error"), nil)
	}
	for _, line := range lines {
		text, ok := line.(string)
		if !ok {
			p.fail("logLines", "Expected strings.")
		}
		entry.Lines = append(entry.Lines, redact(text, nil))
	}
	return entry
}

// number gives a number as every language writes it: without a point where it is whole.
func (p *pageReader) number(name string) string {
	switch number := p.fields[name].(type) {
	case digits:
		return string(number)
	case float64:
		return strconv.FormatFloat(number, 'f', -1, 64)
	}
	p.fail(name, "Expected a number.")
	return ""
}
