package main

import (
	"encoding/json"
	"errors"
	"time"
)

// milliseconds is a time as jobs give it.
type milliseconds float64

func (m milliseconds) duration() time.Duration {
	return time.Duration(float64(m) * float64(time.Millisecond))
}

// job is what the suite asks for.
type job struct {
	Name       string         `json:"name"`
	URL        string         `json:"url"`
	Client     clientSettings `json:"client"`
	Concurrent bool           `json:"concurrent"`
	Calls      []callJob      `json:"calls"`
}

type clientSettings struct {
	Retry struct {
		Attempts        *int          `json:"attempts"`
		BaseDelay       *milliseconds `json:"baseDelay"`
		ThrottlingDelay *milliseconds `json:"throttlingDelay"`
		MaxDelay        *milliseconds `json:"maxDelay"`
		Budget          *int          `json:"budget"`
	} `json:"retry"`
	Timeout       *milliseconds `json:"timeout"`
	TotalTimeout  *milliseconds `json:"totalTimeout"`
	Authorization *struct {
		Token     *string      `json:"token"`
		DeployKey *string      `json:"deployKey"`
		Tokens    []givenToken `json:"tokens"`
	} `json:"authorization"`
	ActAs json.RawMessage `json:"actAs"`
}

type callJob struct {
	streamJob
	Method        string          `json:"method"`
	Operation     string          `json:"operation"`
	Parameters    string          `json:"parameters"`
	Body          *string         `json:"body"`
	Bytes         *string         `json:"bytes"`
	Path          givenText       `json:"path"`
	Args          json.RawMessage `json:"args"`
	ComponentPath *givenText      `json:"componentPath"`
	Ts            givenText       `json:"ts"`
	Queries       []queryJob      `json:"queries"`
	Timeout       *milliseconds   `json:"timeout"`
	TotalTimeout  *milliseconds   `json:"totalTimeout"`
	Retry         *bool           `json:"retry"`
	AbortAfter    *milliseconds   `json:"abortAfter"`
}

type queryJob struct {
	Path givenText       `json:"path"`
	Args json.RawMessage `json:"args"`
}

// givenText is a text, which may be ill-formed on purpose.
type givenText string

func (g *givenText) UnmarshalJSON(text []byte) error {
	*g = givenText(undescribe(text).(string))
	return nil
}

// givenToken is what the token function gives when it is asked: a token, nobody, or an error with this text, or nobody after a while.
type givenToken struct {
	token  string
	throws error
	hangs  time.Duration
}

func (g *givenToken) UnmarshalJSON(text []byte) error {
	if text[0] != '{' {
		return json.Unmarshal(text, &g.token)
	}
	var failure struct {
		Throws *string `json:"throws"`
		Hangs  int     `json:"hangs"`
	}
	err := json.Unmarshal(text, &failure)
	if failure.Throws != nil {
		g.throws = errors.New(*failure.Throws)
	}
	g.hangs = time.Duration(failure.Hangs) * time.Millisecond
	return err
}

// outcome is what the suite is told.
type outcome struct {
	Name        string           `json:"name"`
	Results     []map[string]any `json:"results"`
	TokensAsked []bool           `json:"tokensAsked"`
	Logged      []string         `json:"logged"`
	Texts       []string         `json:"texts"`
}
