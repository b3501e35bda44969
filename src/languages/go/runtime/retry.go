package convex

import (
	"math/rand"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

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

// mayRepeat says whether a failed attempt may be repeated. What may have had an effect is repeated only when
// nothing can have been sent.
func (r retrying) mayRepeat(how repeat, safe bool, failed *attempt) bool {
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
		return r.statuses[failed.failure.Status]
	}
	return false
}

// backoff is the wait after the nth attempt: random, so that clients that failed together do not return together.
func (r retrying) backoff(n int, failed *CallError) time.Duration {
	longest := r.firstDelay(failed)
	for ; n > 1 && longest < r.maxDelay; n-- {
		longest *= 2
	}
	if longest > r.maxDelay {
		longest = r.maxDelay
	}
	return time.Duration(rand.Int63n(int64(longest) + 1))
}

// firstDelay is the longest wait before the second attempt. A deployment that says it has too much to do gets more time.
func (r retrying) firstDelay(failed *CallError) time.Duration {
	if failed.Kind == KindStatus && r.isThrottling(failed) {
		return r.throttlingDelay
	}
	return r.baseDelay
}

func (r retrying) isThrottling(failed *CallError) bool {
	return r.throttlingStatuses[failed.Status] ||
		failed.Status == http.StatusServiceUnavailable && r.throttlingCodes[failed.Code]
}

// retryAfter reads what the server asks for, in seconds or as a date.
func (r retrying) retryAfter(status int, header http.Header, now time.Time) (wait time.Duration, asked bool) {
	if !r.retryAfterStatuses[status] {
		return 0, false
	}
	text := header.Get("Retry-After")
	if text == "" {
		return 0, false
	}
	if strings.Trim(text, "0123456789") == "" {
		// What does not even fit in an integer is too long as well.
		seconds, err := strconv.ParseInt(text, 10, 64)
		if err != nil || seconds > int64(r.longestRetryAfter.Seconds()) {
			return r.longestRetryAfter + 1, true
		}
		return time.Duration(seconds) * time.Second, true
	}
	date, err := http.ParseTime(text)
	if err != nil {
		return 0, false
	}
	return max(date.Sub(now), 0), true
}
