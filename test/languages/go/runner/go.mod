module github.com/convex-openapi/convex-openapi/test/languages/go/runner

go 1.21

require github.com/convex-openapi/convex-openapi/generated/go v0.0.0

replace github.com/convex-openapi/convex-openapi/generated/go => ../../../../generated/go
