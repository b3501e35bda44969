package main

import (
	"context"
	"encoding/json"
	"strconv"
	"time"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

// streamJob is what a call says about a stream.
type streamJob struct {
	Selection  json.RawMessage       `json:"selection"`
	Cursor     string                `json:"cursor"`
	Poll       milliseconds          `json:"poll"`
	Pause      milliseconds          `json:"pause"`
	Take       int                   `json:"take"`
	Tables     map[string][][]string `json:"tables"`
	Records    []recordJob           `json:"records"`
	BatchSize  int                   `json:"batchSize"`
	BatchBytes int                   `json:"batchBytes"`
	Functions  []string              `json:"functions"`
	Levels     []string              `json:"levels"`
}

type recordJob struct {
	Table string          `json:"table"`
	Data  json.RawMessage `json:"data"`
}

// stream runs a stream as far as the job wants, or says that the operation is none.
func (r *runner) stream(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) (map[string]any, bool) {
	switch given.Operation {
	case "exportSnapshot":
		from := convex.SnapshotOptions{Selection: selectionOf(given.Selection), Cursor: given.Cursor}
		return readPages(r, convex.ExportSnapshot(ctx, client, from, options...), given, snapshotFields), true
	case "exportDeltas":
		from := convex.DeltasOptions{
			Selection: selectionOf(given.Selection), Poll: given.Poll.duration(),
			Cursor: must(strconv.ParseInt(given.Cursor, 10, 64)),
		}
		return readPages(r, convex.ExportDeltas(ctx, client, from, options...), given, deltasFields), true
	case "sync":
		from := convex.SyncOptions{
			Selection: selectionOf(given.Selection), Cursor: given.Cursor, Poll: given.Poll.duration(),
		}
		return readPages(r, convex.Sync(ctx, client, from, options...), given, syncFields), true
	case "logs":
		from := convex.LogOptions{After: given.Cursor, Functions: given.Functions, Levels: given.Levels}
		report := readPages(r, convex.Logs(ctx, client, from, options...), given, entryFields)
		report["entries"] = report["pages"]
		delete(report, "pages")
		return report, true
	case "importRecords":
		return r.importRecords(ctx, client, given, options), true
	}
	return nil, false
}

func readPages[Page any](
	r *runner, pages *convex.Pages[Page], given callJob, fields func(Page) map[string]any,
) map[string]any {
	came := []any{}
	for pages.Next() {
		came = append(came, fields(pages.Page()))
		if len(came) == given.Take {
			break
		}
		time.Sleep(given.Pause.duration())
	}
	report := map[string]any{}
	if err := pages.Err(); err != nil {
		report = r.failed(err)
	}
	report["pages"] = came
	return report
}

func (r *runner) importRecords(
	ctx context.Context, client *convex.Client, given callJob, options []convex.CallOption,
) map[string]any {
	told := []any{}
	how := convex.ImportOptions{
		Tables: map[string]convex.ImportTable{}, BatchSize: given.BatchSize, BatchBytes: given.BatchBytes,
		OnProgress: func(progress convex.ImportProgress) { told = append(told, progressFields(progress)) },
	}
	for table, key := range given.Tables {
		how.Tables[table] = convex.ImportTable{PrimaryKey: key}
	}
	records := make([]convex.ImportRecord, len(given.Records))
	for i, one := range given.Records {
		data, _ := undescribe(one.Data).(map[string]any)
		records[i] = convex.ImportRecord{Table: one.Table, Data: data}
	}
	imported, err := convex.ImportRecords(ctx, client, convex.RecordsOf(records), how, options...)
	report := map[string]any{"imported": progressFields(imported)}
	if err != nil {
		report = r.failed(err)
	}
	report["progress"] = told
	return report
}

func progressFields(progress convex.ImportProgress) map[string]any {
	return map[string]any{"records": progress.Records, "batches": progress.Batches}
}

func documentFields(documents []convex.ExportedDocument) []any {
	list := make([]any, len(documents))
	for i, one := range documents {
		list[i] = map[string]any{
			"component": one.Component, "table": one.Table, "id": one.ID, "ts": digits(one.Ts),
			"deleted": one.Deleted, "value": describe(one.Value),
		}
	}
	return list
}

func entryFields(entry convex.LogEntry) map[string]any {
	fields := map[string]any{
		"position": entry.Position, "kind": entry.Kind, "functionType": entry.FunctionType,
		"functionPath": entry.FunctionPath, "componentPath": nil, "requestId": entry.RequestID,
		"executionId": entry.ExecutionID, "timestamp": entry.Timestamp, "lines": entry.Lines, "error": nil,
	}
	if entry.ComponentPath != "" {
		fields["componentPath"] = entry.ComponentPath
	}
	if entry.Error != "" {
		fields["error"] = entry.Error
	}
	return fields
}

func digits(whole int64) string { return strconv.FormatInt(whole, 10) }

func snapshotFields(page convex.SnapshotPage) map[string]any {
	return map[string]any{
		"documents": documentFields(page.Documents), "snapshot": digits(page.Snapshot),
		"cursor": page.Cursor, "done": page.Done,
	}
}

func deltasFields(page convex.DeltasPage) map[string]any {
	return map[string]any{
		"documents": documentFields(page.Documents), "cursor": digits(page.Cursor), "done": page.Done,
	}
}

func syncFields(page convex.SyncPage) map[string]any {
	truncates := make([]any, len(page.Truncates))
	for i, one := range page.Truncates {
		truncates[i] = map[string]any{"component": one.Component, "table": one.Table}
	}
	fields := map[string]any{
		"documents": documentFields(page.Documents), "truncates": truncates, "status": string(page.Status),
		"syncId": page.SyncID, "cursor": page.Cursor,
	}
	if page.SnapshotTs != 0 {
		fields["snapshotTs"] = digits(page.SnapshotTs)
	}
	return fields
}

// selectionOf makes the client's types of a job's selection. What they cannot say, no case says.
func selectionOf(text json.RawMessage) *convex.Selection {
	if len(text) == 0 {
		return nil
	}
	named, other := levelOf(text)
	selection := &convex.Selection{Components: map[string]convex.ComponentSelection{}, Other: other}
	for path, component := range named {
		tables, other := levelOf(component)
		chosen := convex.ComponentSelection{
			Excluded: isExcluded(component), Tables: map[string]convex.TableSelection{}, Other: other,
		}
		for name, table := range tables {
			columns, other := levelOf(table)
			fields := map[string]convex.Inclusion{}
			for field, word := range columns {
				fields[field] = wordOf(word)
			}
			chosen.Tables[name] = convex.TableSelection{Excluded: isExcluded(table), Fields: fields, Other: other}
		}
		selection.Components[path] = chosen
	}
	return selection
}

func levelOf(text json.RawMessage) (map[string]json.RawMessage, convex.Inclusion) {
	named := map[string]json.RawMessage{}
	if isExcluded(text) {
		return named, ""
	}
	if err := json.Unmarshal(text, &named); err != nil {
		panic(err)
	}
	other := wordOf(named["_other"])
	delete(named, "_other")
	return named, other
}

func isExcluded(text json.RawMessage) bool { return string(text) == `"excluded"` }

func wordOf(text json.RawMessage) convex.Inclusion {
	if len(text) == 0 {
		return ""
	}
	var word string
	if err := json.Unmarshal(text, &word); err != nil {
		panic(err)
	}
	return convex.Inclusion(word)
}
