-- Where two servers find each other (JDBC_PING); made here because the application's role may not create tables.
CREATE TABLE jgroupsping (
    own_addr varchar(200) NOT NULL,
    cluster_name varchar(200) NOT NULL,
    ping_data bytea,
    PRIMARY KEY (own_addr, cluster_name)
);
