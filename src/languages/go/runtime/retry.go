package convex

import (
	"math/rand"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// longestRetryAfter is how long a server may ask us to wait: beyond it the call fails instead.
const longestRetryAfter = 60 * time.Second

// budget is a client's retries in hand, which keeps many calls from each trying three times while all is down.
type budget struct {
	lock   sync.Mutex
	tokens int
	most   int
}

func newBudget(most int) *budget { return &budget{tokens: most, most: most} }

func (b *budget) take() bool {
	b.lock.Lock()
	defer b.lock.Unlock()
	if b.tokens == 0 {
		return false
	}
	b.tokens--
	return true
}

func (b *budget) giveBack() {
	b.lock.Lock()
	defer b.lock.Unlock()
	if b.tokens < b.most {
		b.tokens++
	}
}

// passing are the statuses that another attempt may not meet again.
var passing = map[int]bool{
	http.StatusRequestTimeout: true, http.StatusTooManyRequests: true, http.StatusInternalServerError: true,
	http.StatusBadGateway: true, http.StatusServiceUnavailable: true, http.StatusGatewayTimeout: true,
}

// mayRepeat says whether a failed attempt may be repeated. What may have had an effect is repeated only when
// nothing can have been sent.
func mayRepeat(how repeat, safe bool, failed *attempt) bool {
	if how == repeatNever {
		return false
	}
	if failed.failure.Kind == KindNetwork && !failed.connected {
		return true
	}
	if !safe && how != repeatAlways {
		return false
	}
	switch failed.failure.Kind {
	case KindNetwork:
		return true
	case KindTimeout:
		return failed.failure.Scope == ScopeAttempt
	case KindStatus:
		return passing[failed.failure.Status]
	}
	return false
}

// backoff is the wait after the nth attempt: random, so that clients that failed together do not return together.
func (r retrying) backoff(n int) time.Duration {
	longest := r.baseDelay
	for ; n > 1 && longest < r.maxDelay; n-- {
		longest *= 2
	}
	if longest > r.maxDelay {
		longest = r.maxDelay
	}
	if longest <= 1 {
		return longest
	}
	return longest/2 + time.Duration(rand.Int63n(int64(longest)/2+1))
}

// retryAfter reads what the server asks for, in seconds or as a date.
func retryAfter(status int, header http.Header, now time.Time) (wait time.Duration, asked bool) {
	if status != http.StatusTooManyRequests && status != http.StatusServiceUnavailable {
		return 0, false
	}
	text := header.Get("Retry-After")
	if text == "" {
		return 0, false
	}
	if strings.Trim(text, "0123456789") == "" {
		// What does not even fit in an integer is too long as well.
		seconds, err := strconv.ParseInt(text, 10, 64)
		if err != nil || seconds > int64(longestRetryAfter.Seconds()) {
			return longestRetryAfter + 1, true
		}
		return time.Duration(seconds) * time.Second, true
	}
	date, err := http.ParseTime(text)
	if err != nil {
		return 0, false
	}
	return max(date.Sub(now), 0), true
}
