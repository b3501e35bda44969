// Package convex calls the functions of a Convex deployment over its HTTP API.
//
// A [Client] is made once and used by any number of goroutines:
//
//	client, err := convex.NewClient("https://happy-animal-123.convex.cloud", convex.WithToken(token))
//	messages, err := client.Query(ctx, "messages:list", map[string]any{"channel": "general"})
//
// Values keep the types that Convex gives them. An int64 is a Go int64 and a float64 is a Go float64,
// in both directions; see [Value]. Every failed call is a [*CallError] whose Kind says what went wrong.
//
// What is sent, repeated, timed and refused follows the contract for runtimes: its rules Q and V for requests and
// values, R and T for retries and time, Z for authorization, X and M for export and import. How long an attempt may take
// unless [Timeout] says otherwise, and when it is repeated, is the operation's own: see each method.
//
// Operations beside those that run functions are methods of groups, such as [Client.Admin] and [Client.StreamingExport];
// [Client.Call] reaches every one there is.
package convex
