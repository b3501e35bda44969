package convex

import (
	"context"
	"strconv"
	"strings"
	"time"
)

// Export and import are functions rather than methods of [Client], so that who does not stream does not link them.

// SnapshotOptions say what to export, and where to go on.
type SnapshotOptions struct {
	// Selection is what to export; nil: everything.
	Selection *Selection
	// Cursor is that of the last page that was safely stored; "": from the beginning.
	Cursor string
}

// ExportSnapshot reads every document as of one moment. It needs a client with a deploy key, as all streams do.
// Each page is a call of its own, with its own attempts.
func ExportSnapshot(
	ctx context.Context, client *Client, from SnapshotOptions, options ...CallOption,
) *Pages[SnapshotPage] {
	cursor := from.Cursor
	read := func(ctx context.Context) (SnapshotPage, bool, *CallError) {
		body := func() ([]byte, *ValueError) { return snapshotBody(cursor, from.Selection) }
		r := request{operation: &listSnapshotOperation}
		page, failure := stream(ctx, client, r, body, readSnapshot, options)
		cursor = page.Cursor
		return page, page.Done, failure
	}
	return &Pages[SnapshotPage]{ctx: ctx, read: read, last: isFinished(cursor)}
}

// DeltasOptions say from where to read changes, and of what.
type DeltasOptions struct {
	// Cursor is the Snapshot of a snapshot that was read to its end, or the Cursor of the last page safely stored.
	Cursor int64
	// Selection is the snapshot's own; nil: everything.
	Selection *Selection
	// Poll is how long to wait for more when there is none; 0: the stream ends then.
	Poll time.Duration
}

// ExportDeltas reads what changed after a moment. Save the Cursor of empty pages too: it moves on although nothing
// changed, and changes are kept for 14 days alone.
func ExportDeltas(
	ctx context.Context, client *Client, from DeltasOptions, options ...CallOption,
) *Pages[DeltasPage] {
	cursor, wait := from.Cursor, time.Duration(0)
	read := func(ctx context.Context) (DeltasPage, bool, *CallError) {
		pause(ctx, wait)
		body := func() ([]byte, *ValueError) { return deltasBody(cursor, from.Selection) }
		r := request{operation: &documentDeltasOperation}
		page, failure := stream(ctx, client, r, body, readDeltas, options)
		cursor, wait = page.Cursor, 0
		if page.Done {
			wait = from.Poll
		}
		return page, page.Done && from.Poll <= 0, failure
	}
	return &Pages[DeltasPage]{ctx: ctx, read: read}
}

// SyncOptions say what to keep in step, and where to go on.
type SyncOptions struct {
	// Cursor is that of the last page that was safely applied; "": from the beginning.
	Cursor string
	// Selection is what to copy; nil: everything. It may change from one call to the next.
	Selection *Selection
	// Poll is how long to wait for more when everything has come; 0: the stream ends then.
	Poll time.Duration
}

// Sync copies data and keeps the copy in step.
func Sync(ctx context.Context, client *Client, from SyncOptions, options ...CallOption) *Pages[SyncPage] {
	cursor, wait := from.Cursor, time.Duration(0)
	read := func(ctx context.Context) (SyncPage, bool, *CallError) {
		pause(ctx, wait)
		body := func() ([]byte, *ValueError) { return syncBody(cursor, from.Selection) }
		r := request{operation: &dataSyncOperation}
		page, failure := stream(ctx, client, r, body, readSync, options)
		cursor, wait = page.Cursor, 0
		complete := page.Status == SyncUpToDate
		if complete {
			wait = from.Poll
		}
		return page, complete && from.Poll <= 0, failure
	}
	return &Pages[SyncPage]{ctx: ctx, read: read}
}

func readSnapshot(p *pageReader) SnapshotPage {
	page := SnapshotPage{Documents: []ExportedDocument{}, Snapshot: p.whole("snapshot"), Done: !p.truth("hasMore")}
	cursor := ""
	if !page.Done || p.fields["cursor"] != nil {
		cursor = p.text("cursor")
	}
	page.Cursor = strconv.FormatInt(page.Snapshot, 10) + ":" + cursor
	p.each("values", func(item *pageReader) { page.Documents = append(page.Documents, item.document()) })
	return page
}

func readDeltas(p *pageReader) DeltasPage {
	page := DeltasPage{Documents: []ExportedDocument{}, Cursor: p.whole("cursor"), Done: !p.truth("hasMore")}
	p.each("values", func(item *pageReader) { page.Documents = append(page.Documents, item.document()) })
	return page
}

func readSync(p *pageReader) SyncPage {
	status, pagination := p.inner("status"), p.inner("pagination")
	page := SyncPage{
		Truncates: []SyncedTable{}, Documents: []ExportedDocument{}, Status: SyncStatus(status.text("type")),
		SyncID: p.text("syncId"), Cursor: pagination.text("nextCursor"),
	}
	switch page.Status {
	case SyncStale, SyncUpToDate:
		page.SnapshotTs = status.whole("snapshotTs")
	case SyncSnapshotting:
	default:
		status.fail("type", "Expected a known status.")
	}
	for _, problem := range []*ValueError{status.problem, pagination.problem} {
		if p.problem == nil {
			p.problem = problem
		}
	}
	p.each("truncates", func(item *pageReader) {
		page.Truncates = append(page.Truncates, SyncedTable{item.text("component"), item.text("table")})
	})
	p.each("values", func(item *pageReader) { page.Documents = append(page.Documents, item.entry()) })
	return page
}

// isFinished says whether a cursor is that of a snapshot's last page, which ends in its colon.
func isFinished(cursor string) bool {
	snapshot, rest, found := strings.Cut(cursor, ":")
	return found && rest == "" && isSnapshot(snapshot)
}

func isSnapshot(text string) bool {
	_, err := strconv.ParseInt(text, 10, 64)
	return err == nil && strings.Trim(text, "0123456789") == ""
}

func snapshotBody(cursor string, selection *Selection) ([]byte, *ValueError) {
	text := []byte(`{"format":"convex_encoded_json"`)
	if cursor != "" {
		snapshot, rest, found := strings.Cut(cursor, ":")
		if !found || rest == "" || !isSnapshot(snapshot) {
			return nil, &ValueError{Path: "cursor", Rule: "A cursor is that of a page of this export."}
		}
		text = append(append(text, `,"snapshot":`...), snapshot...)
		var problem *ValueError
		if text, problem = appendString(append(text, `,"cursor":`...), rest); problem != nil {
			return nil, problem.rooted("cursor")
		}
	}
	return closeBody(text, selection)
}

func deltasBody(cursor int64, selection *Selection) ([]byte, *ValueError) {
	if cursor < 0 {
		return nil, &ValueError{Path: "cursor", Rule: "A cursor is not negative."}
	}
	text := strconv.AppendInt([]byte(`{"format":"convex_encoded_json","cursor":`), cursor, 10)
	return closeBody(text, selection)
}

func syncBody(cursor string, selection *Selection) ([]byte, *ValueError) {
	if cursor == "" {
		text, problem := closeBody(nil, selection)
		if problem == nil {
			// Without a cursor the first field brings a comma too many.
			text = append([]byte("{"), strings.TrimPrefix(string(text), ",")...)
		}
		return text, problem
	}
	text, problem := appendString([]byte(`{"cursor":`), cursor)
	if problem != nil {
		return nil, problem.rooted("cursor")
	}
	return closeBody(text, selection)
}

func closeBody(text []byte, selection *Selection) ([]byte, *ValueError) {
	text, problem := appendSelection(text, selection)
	if problem != nil {
		return nil, problem
	}
	return append(text, '}'), nil
}
