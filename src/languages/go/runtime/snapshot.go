package convex

import "context"

// Snapshot reads a deployment as it was at one moment: all its queries see the same data. The backend keeps
// such a moment for about ten seconds only.
type Snapshot struct {
	client *Client
	ts     string
}

// Snapshot takes the moment at which the queries of the result will read.
func (c *Client) Snapshot(ctx context.Context, options ...CallOption) (*Snapshot, error) {
	ts, err := c.QueryTs(ctx, options...)
	if err != nil {
		return nil, err
	}
	return &Snapshot{client: c, ts: ts}, nil
}

// Ts is the snapshot's timestamp, for [Client.QueryAtTs].
func (s *Snapshot) Ts() string { return s.ts }

// Query runs a query function at the snapshot's moment.
func (s *Snapshot) Query(ctx context.Context, path string, args any, options ...CallOption) (Value, error) {
	return s.client.QueryAtTs(ctx, path, args, s.ts, options...)
}
