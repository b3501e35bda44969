package convex

import "context"

// ExportedDocument is one version of a document, or the news that it was deleted.
type ExportedDocument struct {
	// Component is the component's path; "" is the root app.
	Component string
	Table     string
	ID        string
	// Ts is when this version was written, in nanoseconds since 1970.
	Ts      int64
	Deleted bool
	// Value holds the fields, _id and _creationTime among them; of a deleted document, _id alone.
	Value map[string]any
}

// SnapshotPage is one page of a snapshot.
type SnapshotPage struct {
	Documents []ExportedDocument
	// Snapshot is the moment that every page shows: where [ExportDeltas] goes on after the last page.
	Snapshot int64
	// Cursor is to be saved once the page is stored, and given back to go on from here.
	Cursor string
	// Done says that this is the last page.
	Done bool
}

// DeltasPage is one page of changes, in the order of time. A transaction is never split over two pages.
type DeltasPage struct {
	Documents []ExportedDocument
	// Cursor is to be saved once the page is stored, and given back to go on from here.
	Cursor int64
	// Done says that there is nothing more for now.
	Done bool
}

// SyncedTable is a table of a component.
type SyncedTable struct {
	Component string
	Table     string
}

// SyncStatus is the state of a copy.
type SyncStatus string

// The states of a copy.
const (
	// SyncSnapshotting: not consistent yet.
	SyncSnapshotting SyncStatus = "snapshotting"
	// SyncStale: consistent as of a moment ago.
	SyncStale SyncStatus = "stale"
	// SyncUpToDate: consistent, and everything has come.
	SyncUpToDate SyncStatus = "upToDate"
)

// SyncPage is one page of a data sync. Empty the tables of Truncates first, then apply Documents.
type SyncPage struct {
	Truncates []SyncedTable
	Documents []ExportedDocument
	Status    SyncStatus
	// SnapshotTs is the moment as of which the copy is consistent, in nanoseconds since 1970; 0 while it is not.
	SnapshotTs int64
	// SyncID is the sync's name among the active ones.
	SyncID string
	// Cursor is to be saved once the page is applied, and given back to go on from here.
	Cursor string
}

// Pages gives the pages of a stream, one at a time. A page is asked for when Next is called, and no other is held.
// Nothing is open between two pages, so a stream that is left needs no closing. It serves one goroutine.
//
//	for pages.Next() {
//		store(pages.Page())
//	}
//	if err := pages.Err(); err != nil {
type Pages[Page any] struct {
	ctx context.Context
	// read gives the next page, and whether it is the last.
	read func(context.Context) (Page, bool, *CallError)
	page Page
	last bool
	err  *CallError
}

// Next asks for the next page. It is false after the last one, and after a failure, which Err then gives.
func (p *Pages[Page]) Next() bool {
	var nothing Page
	p.page = nothing
	if p.last || p.err != nil {
		return false
	}
	p.page, p.last, p.err = p.read(p.ctx)
	return p.err == nil
}

// Page gives the page that Next asked for.
func (p *Pages[Page]) Page() Page { return p.page }

// Err gives the failure that ended the stream, a [*CallError], or nil.
func (p *Pages[Page]) Err() error {
	if p.err == nil {
		return nil
	}
	return p.err
}

// All gives the pages to a range statement, from Go 1.23 on. A failure comes last, with no page.
func (p *Pages[Page]) All() func(yield func(Page, error) bool) {
	return func(yield func(Page, error) bool) {
		for p.Next() {
			if !yield(p.page, nil) {
				return
			}
		}
		if err := p.Err(); err != nil {
			var nothing Page
			yield(nothing, err)
		}
	}
}
