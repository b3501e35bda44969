package convex

import (
	"context"
	"fmt"
	"io"
)

// ImportRecord is one record on its way in: plain JSON, as the import carries nothing else.
type ImportRecord struct {
	Table string
	// Data holds what encoding/json gives: nil, bool, float64, string, []any and map[string]any.
	Data map[string]any
}

// ImportTable says how a table takes records.
type ImportTable struct {
	// PrimaryKey are the paths of the fields that tell records apart, such as {{"email"}}. With one a record
	// replaces the document of the same key, and a batch may be sent again; without, records are only added, and
	// a batch is never sent twice unasked.
	PrimaryKey [][]string
}

// ImportOptions say how records are imported.
type ImportOptions struct {
	// Tables has every table that a record names.
	Tables map[string]ImportTable
	// BatchSize is how many records one request has at most: 1,000 where it is 0.
	BatchSize int
	// BatchBytes is how many bytes of records one request has at most: 4 MiB where it is 0. The backend takes 20 MB.
	BatchBytes int
	// OnProgress is told after each batch how many records and batches are in.
	OnProgress func(ImportProgress)
}

// ImportProgress is how far an import has come.
type ImportProgress struct {
	Records int
	Batches int
}

// FailedBatch has the numbers of the first and the last record of a batch that was not imported, from 0.
type FailedBatch struct {
	First int `json:"first"`
	Last  int `json:"last"`
}

// RecordsOf gives the records of a slice, one at a time, for [ImportRecords].
func RecordsOf(records []ImportRecord) func() (ImportRecord, error) {
	return func() (ImportRecord, error) {
		if len(records) == 0 {
			return ImportRecord{}, io.EOF
		}
		one := records[0]
		records = records[1:]
		return one, nil
	}
}

// ImportRecords writes records into tables, in batches, one after another. The function next gives a record at a
// time, and io.EOF after the last; any other error of it ends the import and is given back as it is. For tables with
// a primary key the backend first builds their indexes, which are waited for.
//
// What it gives beside an error is how far it came. The [*CallError] of a batch that failed has Batch, the numbers of
// its first and last record: those before are in.
func ImportRecords(
	ctx context.Context, client *Client, next func() (ImportRecord, error), how ImportOptions, options ...CallOption,
) (ImportProgress, error) {
	run := &importing{client: client, how: how, options: options}
	if how.BatchSize < 0 || how.BatchBytes < 0 {
		return run.progress, run.refuse(&ValueError{Path: "batchSize", Rule: "A batch has a record and a byte at least."})
	}
	if failure := run.prepare(ctx); failure != nil {
		return run.progress, failure
	}
	for at := 0; ; at++ {
		record, err := next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return run.progress, err
		}
		if failure := run.add(ctx, record, at); failure != nil {
			return run.progress, failure
		}
	}
	if failure := run.flush(ctx); failure != nil {
		return run.progress, failure
	}
	return run.progress, nil
}

// importing is one import under way.
type importing struct {
	client   *Client
	how      ImportOptions
	options  []CallOption
	progress ImportProgress
	// waiting are the messages of the next batch, as JSON with a comma behind each.
	waiting []byte
	tables  map[string]bool
	count   int
	bytes   int
}

// prepare has the indexes of primary keys built and waits for them.
func (r *importing) prepare(ctx context.Context) *CallError {
	indexes, names := map[string]any{}, []any{}
	for _, table := range sortedNames(r.how.Tables) {
		if key := r.how.Tables[table].PrimaryKey; key != nil {
			indexes[table], names = pathsOf(key), append(names, table)
		}
	}
	if len(names) == 0 {
		return nil
	}
	add := request{operation: &addPrimaryKeyIndexesOperation}
	body := func() ([]byte, *ValueError) { return appendPlain(nil, map[string]any{"indexes": indexes}) }
	if _, _, failure := sendStream(ctx, r.client, add, body, r.options); failure != nil {
		return failure
	}
	ask := request{operation: &primaryKeyIndexesReadyOperation}
	tables := func() ([]byte, *ValueError) { return appendPlain(nil, map[string]any{"tables": names}) }
	// Building takes a while: a question that is asked again waits as a call that is repeated for the second time does.
	for wait := 2 * documentedRetries.baseDelay; ; wait = min(2*wait, documentedRetries.maxDelay) {
		ready, failure := stream(ctx, r.client, ask, tables, func(p *pageReader) bool {
			return p.truth("indexesReady")
		}, r.options)
		if ready || failure != nil {
			return failure
		}
		pause(ctx, wait)
	}
}

// add takes one more record, after it sent the batch that the record does not fit into.
func (r *importing) add(ctx context.Context, record ImportRecord, at int) *CallError {
	text, problem := r.check(record)
	if problem != nil {
		return r.refuse(problem.rooted(fmt.Sprintf("records[%d]", at)))
	}
	size := len(text) + len(record.Table) + 32
	if r.count >= orDefault(r.how.BatchSize, 1000) || r.count > 0 && r.bytes+size > orDefault(r.how.BatchBytes, 4<<20) {
		if failure := r.flush(ctx); failure != nil {
			return failure
		}
	}
	if r.count == 0 {
		r.tables = map[string]bool{}
	}
	r.tables[record.Table] = true
	r.waiting = append(r.waiting, `{"tableName":`...)
	r.waiting, _ = appendString(r.waiting, record.Table)
	r.waiting = append(append(append(r.waiting, `,"data":`...), text...), "},"...)
	r.count, r.bytes = r.count+1, r.bytes+size
	return nil
}

// refuse ends the import over what the caller gave.
func (r *importing) refuse(problem *ValueError) *CallError {
	_, failure := r.client.core.start(request{operation: &importAirbyteRecordsOperation}, r.options,
		func(*call) *ValueError { return problem })
	return failure
}

func (r *importing) check(record ImportRecord) ([]byte, *ValueError) {
	if _, known := r.how.Tables[record.Table]; !known {
		return nil, broken("A record's table is one of Tables.").underField("table")
	}
	data := record.Data
	if data == nil {
		data = map[string]any{}
	}
	text, problem := appendPlain(nil, data)
	if problem != nil {
		return nil, problem.underField("data")
	}
	return text, nil
}

// flush sends what is waiting.
func (r *importing) flush(ctx context.Context) *CallError {
	if r.count == 0 {
		return nil
	}
	batch := FailedBatch{First: r.progress.Records, Last: r.progress.Records + r.count - 1}
	streams, keyed := map[string]any{}, true
	for table := range r.tables {
		stream := map[string]any{"jsonSchema": map[string]any{}}
		key := r.how.Tables[table].PrimaryKey
		if key != nil {
			stream["primaryKey"] = pathsOf(key)
		}
		streams[table], keyed = stream, keyed && key != nil
	}
	body := func() ([]byte, *ValueError) {
		text, problem := appendPlain([]byte(`{"tables":`), streams)
		text = append(append(text, `,"messages":[`...), r.waiting[:len(r.waiting)-1]...)
		return append(text, "]}"...), problem
	}
	send := request{operation: &importAirbyteRecordsOperation, keyed: keyed}
	if _, _, failure := sendStream(ctx, r.client, send, body, r.options); failure != nil {
		if failure.Kind != KindInput {
			failure.Batch = &batch
			failure.Message = fmt.Sprintf("%s (records %d to %d)", failure.Message, batch.First, batch.Last)
		}
		return failure
	}
	r.progress = ImportProgress{Records: batch.Last + 1, Batches: r.progress.Batches + 1}
	r.waiting, r.count, r.bytes = r.waiting[:0], 0, 0
	if r.how.OnProgress != nil {
		r.how.OnProgress(r.progress)
	}
	return nil
}

func orDefault(given, usual int) int {
	if given <= 0 {
		return usual
	}
	return given
}

func pathsOf(key [][]string) []any {
	paths := make([]any, len(key))
	for i, path := range key {
		steps := make([]any, len(path))
		for j, step := range path {
			steps[j] = step
		}
		paths[i] = steps
	}
	return paths
}
