package convex

import "reflect"

// decode finds the member that a value belongs to. Where a field's literal tells the members apart, it alone
// decides. Elsewhere the members are tried in the order of the validator: first for one that fits with no
// field left over, then for one that fits at all.
func (u *unionPlan) decode(target reflect.Value, value any, exact bool) *ValueError {
	if u.tag != "" {
		return u.decodeTagged(target, value, exact)
	}
	var last *ValueError
	for _, strict := range []bool{true, false} {
		if exact && !strict {
			break
		}
		for _, member := range u.members {
			place := reflect.New(member.of).Elem()
			last = decodeInto(place, value, strict)
			if last == nil {
				target.Set(place)
				return nil
			}
		}
	}
	if len(u.members) == 1 {
		return last
	}
	return broken("%s fits none of the members of %s.", nameOf(value), target.Type().Name())
}

func (u *unionPlan) decodeTagged(target reflect.Value, value any, exact bool) *ValueError {
	fields, ok := value.(map[string]any)
	if !ok {
		return broken("Expected an object, not %s.", nameOf(value))
	}
	for _, member := range u.members {
		if fields[u.tag] != member.literal {
			continue
		}
		place := reflect.New(member.of).Elem()
		if err := decodeInto(place, value, exact); err != nil {
			return err
		}
		target.Set(place)
		return nil
	}
	return broken("It names no member of %s.", target.Type().Name()).underField(u.tag)
}
