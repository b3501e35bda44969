package convex

import (
	"reflect"
	"sync"
)

// unionPlan is what the codec knows of a sealed interface.
type unionPlan struct {
	nullable bool
	// tag is the field whose literal tells the members apart, if there is one.
	tag     string
	members []UnionMember
}

// UnionMember is one type that a union can hold. [Member] makes one.
type UnionMember struct {
	// literal is what the tag holds in this member.
	literal any
	of      reflect.Type
}

var unionPlans sync.Map // reflect.Type to *unionPlan

// RegisterUnion tells the codec the members of the sealed interface U, in the order in which they are tried when
// a value is decoded. With a tag, the literal in that field decides instead. Generated code calls this, and so
// does whoever writes such types by hand, once and before the first call.
func RegisterUnion[U any](nullable bool, tag string, members ...UnionMember) {
	t := reflect.TypeOf((*U)(nil)).Elem()
	unionPlans.Store(t, &unionPlan{nullable: nullable, tag: tag, members: members})
}

// Member names a union's member, with its tag's literal where the union has a tag.
func Member[M any](literal any) UnionMember {
	return UnionMember{literal: literal, of: reflect.TypeOf((*M)(nil)).Elem()}
}

func unionOf(t reflect.Type) *unionPlan {
	if plan, ok := unionPlans.Load(t); ok {
		return plan.(*unionPlan)
	}
	return nil
}

func init() { RegisterUnion[Never](false, "") }
