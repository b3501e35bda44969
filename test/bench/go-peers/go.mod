module github.com/convex-openapi/convex-openapi/test/bench/go-peers

go 1.22

require github.com/convex-openapi/convex-openapi/generated/go v0.0.0

replace github.com/convex-openapi/convex-openapi/generated/go => ../../../generated/go
