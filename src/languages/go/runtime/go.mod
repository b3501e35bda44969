module github.com/convex-openapi/convex-openapi/generated/go

go 1.21
