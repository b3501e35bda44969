// Copies one deployment by its streams and imports it into another: see test/streaming/copy-by-program.ts.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"

	convex "github.com/convex-openapi/convex-openapi/generated/go"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	client, err := convex.NewClient(os.Getenv("CONVEX_URL"), convex.WithDeployKey(os.Getenv("CONVEX_DEPLOY_KEY")))
	if err != nil {
		return err
	}
	made := &copying{client: client, held: map[string]convex.ExportedDocument{}}
	moment, err := made.snapshot(ctx)
	if err != nil {
		return err
	}
	if err := made.deltas(ctx, moment); err != nil {
		return err
	}
	resumed, err := made.resumes(ctx)
	if err != nil {
		return err
	}
	imported, err := made.importInto(ctx, os.Getenv("SECOND_URL"), os.Getenv("SECOND_DEPLOY_KEY"))
	if err != nil {
		return err
	}
	if err := made.write(os.Getenv("COPY_FILE")); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{
		"pages": made.pages, "deletions": made.deletions, "resumed": resumed, "imported": imported,
	})
}

// copying is a copy and how it came about.
type copying struct {
	client    *convex.Client
	held      map[string]convex.ExportedDocument
	pages     int
	deletions int
}

func (c *copying) apply(documents []convex.ExportedDocument) {
	for _, one := range documents {
		name := one.Table + " " + one.ID
		delete(c.held, name)
		if one.Deleted {
			c.deletions++
		} else {
			c.held[name] = one
		}
	}
}

func (c *copying) mutate(ctx context.Context, path string, args map[string]any) error {
	_, err := c.client.Mutation(ctx, path, args)
	return err
}

// snapshot copies what there is; what changes meanwhile comes with the deltas.
func (c *copying) snapshot(ctx context.Context) (int64, error) {
	moment, pages := int64(0), convex.ExportSnapshot(ctx, c.client, convex.SnapshotOptions{})
	for pages.Next() {
		c.pages++
		moment = pages.Page().Snapshot
		c.apply(pages.Page().Documents)
		if c.pages > 1 {
			continue
		}
		if err := c.mutate(ctx, "things:stir", map[string]any{"table": "even", "below": 1500.0}); err != nil {
			return 0, err
		}
	}
	return moment, pages.Err()
}

func (c *copying) deltas(ctx context.Context, moment int64) error {
	if err := c.mutate(ctx, "things:stir", map[string]any{"table": "odd", "below": 1500.0}); err != nil {
		return err
	}
	if err := c.mutate(ctx, "things:seed", map[string]any{"first": 1500.0, "count": 10.0}); err != nil {
		return err
	}
	var failed error
	convex.ExportDeltas(ctx, c.client, convex.DeltasOptions{Cursor: moment}).All()(
		func(page convex.DeltasPage, err error) bool {
			c.apply(page.Documents)
			failed = err
			return err == nil
		})
	return failed
}

// resumes says whether a snapshot that is stopped after every page is the same as one in one piece.
func (c *copying) resumes(ctx context.Context) (bool, error) {
	whole, pieces := []string{}, []string{}
	all := convex.ExportSnapshot(ctx, c.client, convex.SnapshotOptions{})
	for all.Next() {
		whole = append(whole, printed(all.Page().Documents)...)
	}
	if err := all.Err(); err != nil {
		return false, err
	}
	for cursor, done := "", false; !done; {
		one := convex.ExportSnapshot(ctx, c.client, convex.SnapshotOptions{Cursor: cursor})
		if !one.Next() {
			return false, one.Err()
		}
		pieces = append(pieces, printed(one.Page().Documents)...)
		cursor, done = one.Page().Cursor, one.Page().Done
	}
	return reflect.DeepEqual(whole, pieces), nil
}

// importInto imports what can be carried, twice: the second time every record replaces itself.
func (c *copying) importInto(ctx context.Context, url, key string) (int, error) {
	second, err := convex.NewClient(url, convex.WithDeployKey(key))
	if err != nil {
		return 0, err
	}
	records := []convex.ImportRecord{}
	for _, one := range c.held {
		changed, _ := one.Value["changed"].(bool)
		records = append(records, convex.ImportRecord{Table: one.Table, Data: map[string]any{
			"number": one.Value["number"], "text": one.Value["text"], "changed": changed,
			"nested": map[string]any{"list": []any{nil, true, 1.5}},
		}})
	}
	how := convex.ImportOptions{BatchSize: 400, Tables: map[string]convex.ImportTable{
		"even": {PrimaryKey: [][]string{{"number"}}}, "odd": {PrimaryKey: [][]string{{"number"}}},
	}}
	if _, err := convex.ImportRecords(ctx, second, convex.RecordsOf(records), how); err != nil {
		return 0, err
	}
	done, err := convex.ImportRecords(ctx, second, convex.RecordsOf(records), how)
	return done.Records, err
}

func (c *copying) write(file string) error {
	documents := make([]convex.ExportedDocument, 0, len(c.held))
	for _, one := range c.held {
		documents = append(documents, one)
	}
	return os.WriteFile(file, []byte(strings.Join(printed(documents), "\n")), 0o600)
}

func printed(documents []convex.ExportedDocument) []string {
	lines := make([]string, len(documents))
	for i, one := range documents {
		text, err := convex.EncodeValue(one.Value)
		if err != nil {
			text = []byte(err.Error())
		}
		lines[i] = fmt.Sprintf("%s %s %s", one.Table, one.ID, text)
	}
	return lines
}
