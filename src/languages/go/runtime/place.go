package convex

import (
	"net/url"
	"strconv"
	"strings"
)

// parseDeployment gives a deployment's URL without a slash at its end.
func parseDeployment(text string) (*url.URL, *ValueError) {
	refuse := func(rule string) (*url.URL, *ValueError) { return nil, &ValueError{Path: "url", Rule: rule} }
	deployment, err := url.Parse(strings.TrimRight(strings.TrimSpace(text), "/"))
	if err != nil || deployment.Host == "" {
		return refuse("The deployment's URL is one such as https://happy-animal-123.convex.cloud.")
	}
	switch {
	case deployment.Scheme != "http" && deployment.Scheme != "https":
		return refuse("The deployment's URL begins with https:// or http://.")
	case deployment.User != nil:
		return refuse("The deployment's URL holds no user name or password.")
	case deployment.RawQuery != "" || deployment.Fragment != "":
		return refuse("The deployment's URL has no query and no fragment.")
	case deployment.Port() != "" && !isPort(deployment.Port()):
		return refuse("The deployment's URL has no port beyond 65535.")
	case strings.Contains("."+deployment.Hostname(), ".."):
		return refuse("The deployment's URL has a host name without empty parts.")
	case strings.HasSuffix(strings.TrimSuffix(strings.ToLower(deployment.Hostname()), "."), ".convex.site"):
		return refuse("This is the address of HTTP actions. Functions are called at the one ending in .convex.cloud.")
	}
	return deployment, nil
}

func isPort(digits string) bool {
	_, err := strconv.ParseUint(digits, 10, 16)
	return err == nil
}

// escapeSegment encodes everything but the unreserved characters of RFC 3986.
func escapeSegment(segment string) string {
	const digits = "0123456789ABCDEF"
	var text strings.Builder
	for i := 0; i < len(segment); i++ {
		c := segment[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0 {
			text.WriteByte(c)
			continue
		}
		text.WriteByte('%')
		text.WriteByte(digits[c>>4])
		text.WriteByte(digits[c&15])
	}
	return text.String()
}

// originOf gives where a Location leads, without what it would ask there.
func originOf(location string, from *url.URL) string {
	if location == "" {
		return ""
	}
	target, err := from.Parse(location)
	if err != nil || target.Hostname() == "" {
		return ""
	}
	host := strings.ToLower(target.Hostname())
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port := target.Port(); port != "" && port != usualPorts[target.Scheme] {
		host += ":" + port
	}
	return target.Scheme + "://" + host
}

// usualPorts are the ports that an origin does not name.
var usualPorts = map[string]string{"http": "80", "https": "443"}
