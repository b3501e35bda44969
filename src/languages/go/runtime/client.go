package convex

import (
	"net/http"
	"net/url"
)

// Client calls the functions of one deployment. It may be used by any number of goroutines.
type Client struct {
	core *core
}

// core is behind a pointer so that printing a Client, in whatever way, prints nothing of it.
type core struct {
	deployment *url.URL
	settings   settings
	budget     *budget
}

// NewClient makes a client for the deployment at this URL. What cannot work, such as a URL that ends in
// .convex.site, is refused with a [*CallError] of KindInput.
func NewClient(deployment string, options ...Option) (*Client, error) {
	s := settings{retry: documentedRetries}
	address, problem := parseDeployment(deployment)
	for _, option := range options {
		option.applyToClient(&s)
	}
	if problem == nil {
		problem = s.problem
	}
	if problem != nil {
		return nil, &CallError{
			Kind: KindInput, Operation: "newClient", Path: problem.Path, Rule: problem.Rule, Message: problem.Error(),
		}
	}
	if s.transport == nil {
		s.transport = newTransport()
	}
	return &Client{&core{deployment: address, settings: s, budget: newBudget(s.retry.budget)}}, nil
}

// newTransport is net/http's own with room for as many idle connections as a busy program uses.
func newTransport() http.RoundTripper {
	usual, ok := http.DefaultTransport.(*http.Transport)
	if !ok {
		return http.DefaultTransport
	}
	transport := usual.Clone()
	transport.MaxIdleConnsPerHost = 64
	return transport
}

// String names the deployment and nothing else.
func (c *Client) String() string { return "convex.Client(" + c.core.deployment.String() + ")" }

// GoString is what %#v prints.
func (c *Client) GoString() string { return c.String() }

// MarshalText keeps a client that ends up in a log or in JSON to the deployment's URL.
func (c *Client) MarshalText() ([]byte, error) { return []byte(c.String()), nil }
