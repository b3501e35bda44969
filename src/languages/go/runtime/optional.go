package convex

import (
	"fmt"
	"reflect"
)

// Optional is a field that may be left out. The zero Optional is left out; [Some] makes a present one.
// A field that may be null is a pointer (or, for unions and unknown values, a nil interface), so a field
// that may be both is an Optional of a pointer and tells the two apart.
type Optional[T any] struct {
	// value is a pointer so that a type may hold an optional of itself.
	value *T
}

// Some is an optional field that is present.
func Some[T any](value T) Optional[T] { return Optional[T]{value: &value} }

// Get gives the field's value and whether it is present at all.
func (o Optional[T]) Get() (value T, present bool) {
	if o.value == nil {
		return value, false
	}
	return *o.value, true
}

// Or gives the field's value, or the other one when the field is left out.
func (o Optional[T]) Or(other T) T {
	if o.value == nil {
		return other
	}
	return *o.value
}

// IsPresent says whether the field is there.
func (o Optional[T]) IsPresent() bool { return o.value != nil }

// String shows the value, or "absent".
func (o Optional[T]) String() string {
	if o.value == nil {
		return "absent"
	}
	return fmt.Sprint(*o.value)
}

// GoString shows how the optional is written.
func (o Optional[T]) GoString() string {
	if o.value == nil {
		return fmt.Sprintf("%T{}", o)
	}
	return fmt.Sprintf("convex.Some(%#v)", *o.value)
}

// optional is how the codec meets an Optional of any type.
type optional interface {
	// held gives a pointer's Value to what is held, or the zero Value.
	held() reflect.Value
}

// optionalTarget is an Optional that can be filled.
type optionalTarget interface {
	// room makes the field present and gives the place for its value.
	room() reflect.Value
}

func (o Optional[T]) held() reflect.Value {
	if o.value == nil {
		return reflect.Value{}
	}
	return reflect.ValueOf(o.value).Elem()
}

func (o *Optional[T]) room() reflect.Value {
	o.value = new(T)
	return reflect.ValueOf(o.value).Elem()
}

var optionalType = reflect.TypeOf((*optional)(nil)).Elem()

// Ptr gives a pointer to a value, which is how a nullable field is written in place.
func Ptr[T any](value T) *T { return &value }
