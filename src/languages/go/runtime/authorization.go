package convex

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"strings"
)

// TokenFunc gives the token of the user who is signed in, or "" when nobody is. It is asked for every call, and
// once more, with refresh set, when the backend answers 401. It may be called by several goroutines at once.
type TokenFunc func(ctx context.Context, refresh bool) (string, error)

// authorization is how a client proves who calls. Secrets are kept in functions: package fmt prints the fields
// of any struct, but not what a function holds.
type authorization struct {
	// header gives the header's value, or "" for none, and the texts in it that nobody may see.
	header func(ctx context.Context, refresh bool) (header string, secrets []string, err error)
	// refreshes says that asking again may give something better.
	refreshes bool
	// key is the deploy key alone, where there is one.
	key func() string
	// acting says that the key acts as a user.
	acting bool
}

// WithToken calls as the user whose token this is, a JWT of an identity provider.
func WithToken(token string) Option {
	return clientOption(func(s *settings) {
		if !fitsHeader(token) {
			s.refuse("authorization", "A token holds printable ASCII only.")
		}
		s.authorization = authorization{header: func(context.Context, bool) (string, []string, error) {
			return bearer(token)
		}}
	})
}

// WithTokenFunc calls as the user whose token the function gives.
func WithTokenFunc(token TokenFunc) Option {
	return clientOption(func(s *settings) {
		s.authorization = authorization{
			refreshes: true,
			header: func(ctx context.Context, refresh bool) (string, []string, error) {
				text, err := token(ctx, refresh)
				if err != nil {
					return "", []string{text}, err
				}
				return bearer(text)
			},
		}
	})
}

// WithDeployKey calls as an administrator of the deployment.
func WithDeployKey(key string) Option {
	return clientOption(func(s *settings) { s.useKey(key, "") })
}

// ActingAs calls as the user with this identity, by right of a deploy key, which has to be given first.
// The identity is whatever encoding/json makes an object of. It needs tokenIdentifier, or issuer and subject.
func ActingAs(identity any) Option {
	return clientOption(func(s *settings) {
		if s.authorization.key == nil {
			s.refuse("actingAs", "Acting as a user needs a deploy key, given before.")
			return
		}
		var text strings.Builder
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(identity); err != nil {
			s.refuse("actingAs", "The identity is JSON.")
			return
		}
		bytes := []byte(strings.TrimSuffix(text.String(), "\n"))
		s.useKey(s.authorization.key(), base64.StdEncoding.EncodeToString(bytes))
	})
}

// useKey calls with a deploy key and, where there is one, the identity to act as.
func (s *settings) useKey(key, identity string) {
	if key == "" || !fitsHeader(key) {
		s.refuse("authorization", "A deploy key is printable ASCII.")
	}
	header, secrets := "Convex "+key, secretsOfKey(key)
	if identity != "" {
		header, secrets = header+":"+identity, append(secrets, identity)
	}
	s.authorization = authorization{
		key:    func() string { return key },
		acting: identity != "",
		header: func(context.Context, bool) (string, []string, error) { return header, secrets, nil },
	}
}

// secretsOfKey gives a key and, because it is as good as the whole, its part after the deployment's name.
func secretsOfKey(key string) []string {
	return []string{key, key[strings.IndexByte(key, '|')+1:]}
}

func bearer(token string) (string, []string, error) {
	if token == "" {
		return "", nil, nil
	}
	if !fitsHeader(token) {
		return "", []string{token}, broken("A token holds printable ASCII only.")
	}
	return "Bearer " + token, []string{token}, nil
}

func fitsHeader(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < 0x20 || text[i] > 0x7e {
			return false
		}
	}
	return true
}
