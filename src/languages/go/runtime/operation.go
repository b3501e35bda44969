package convex

import (
	"net/http"
	"strings"
	"time"
	"unicode/utf8"
)

// operation is one operation of the document: what sending a call of it takes. The table of all is printed from there.
type operation struct {
	id     string
	method string
	// path is a template: each parameter stands in it in braces.
	path  string
	sends sending
	// mediaType is the body's content type.
	mediaType string
	answers   answering
	// alsoAnswersAt are the statuses beside 200 that carry an answer.
	alsoAnswersAt []int
	repeatable    repeatability
	timeout       time.Duration
	parameters    []parameter
}

// sending says what an operation's body is.
type sending int

const (
	sendsNothing sending = iota
	sendsJSON
	sendsBytes
)

// answering says what an operation gives when it succeeds.
type answering int

const (
	answersNothing answering = iota
	answersResult
	answersResults
	answersJSON
	answersText
	answersBytes
)

// repeatability says whether a call may be sent again unasked.
type repeatability int

const (
	repeatableIfUnsent repeatability = iota
	repeatableAlways
	repeatableWhenKeyed
)

// parameter is one thing that an operation takes outside its body.
type parameter struct {
	name string
	in   place
	// multiSegment says that its slashes are the path's own.
	multiSegment bool
	// secret says that whoever has it may do what the call does: it stands in no error and no log line.
	secret bool
}

// place is where a parameter is sent.
type place int

const (
	inPath place = iota
	inQuery
	inHeader
)

// functionFailed is the status that some versions of the backend give a function's failure.
const functionFailed = 560

// isAnswer says whether a status carries what the operation gives.
func (o *operation) isAnswer(status int) bool {
	runsFunctions := o.answers == answersResult || o.answers == answersResults
	if status == http.StatusOK || status == functionFailed && runsFunctions {
		return true
	}
	for _, other := range o.alsoAnswersAt {
		if status == other {
			return true
		}
	}
	return false
}

// destination is where one call goes.
type destination struct {
	// target is the path and the query, as they stand behind the deployment's URL.
	target string
	header http.Header
}

// destination fills in an operation's parameters.
func (o *operation) destination(given map[string]any) (destination, *ValueError) {
	to := destination{target: o.path, header: http.Header{}}
	if problem := o.checkNames(given); problem != nil {
		return to, problem
	}
	query := []string{}
	for _, one := range o.parameters {
		text, there, problem := parameterText(given[one.name])
		if problem == nil {
			switch {
			case !utf8.ValidString(text):
				problem = broken("A string is valid UTF-8.")
			case one.in == inPath:
				text, problem = one.escape(text)
				to.target = strings.Replace(to.target, "{"+one.name+"}", text, 1)
			case one.in == inQuery && there:
				query = append(query, escapeSegment(one.name)+"="+escapeSegment(text))
			case one.in == inHeader && !fitsHeader(text):
				problem = broken("A header holds printable ASCII only.")
			case one.in == inHeader && there:
				to.header.Set(one.name, text)
			}
		}
		if problem != nil {
			return to, problem.rooted(one.name)
		}
	}
	if len(query) > 0 {
		to.target += "?" + strings.Join(query, "&")
	}
	return to, nil
}

// checkNames refuses what the operation would not look at.
func (o *operation) checkNames(given map[string]any) *ValueError {
	known := map[string]bool{}
	for _, one := range o.parameters {
		known[one.name] = true
	}
	for _, name := range sortedNames(given) {
		if !known[name] {
			return broken("The operation has no parameter of this name.").rooted(name)
		}
	}
	return nil
}

// escape gives a parameter as a part of the path.
func (p parameter) escape(text string) (string, *ValueError) {
	segments := []string{text}
	if p.multiSegment {
		segments = strings.Split(text, "/")
	}
	for i, segment := range segments {
		if segment == "" || segment == "." || segment == ".." {
			return "", broken("No segment of a %s is empty, \".\" or \"..\".", p.name)
		}
		segments[i] = escapeSegment(segment)
	}
	return strings.Join(segments, "/"), nil
}
